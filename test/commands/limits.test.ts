import { expect, test } from 'vitest'
import { limitsOf } from '../../src/commands/limitOptions.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { tell } from './fakeTerminal.ts'

const { settings } = loadRules(shipped)

test('limits are those of the settings where no option says otherwise, and the help tells the same', async () => {
  const { limits, recognition } = settings
  expect(limitsOf({}, settings)).toEqual({
    timeoutSeconds: limits.documentSeconds,
    pageSeconds: recognition.pageSeconds,
    stallSeconds: limits.stallSeconds,
    memoryLimitMegabytes: limits.memoryMegabytes,
  })
  const { out } = await tell('ingest', '--help')
  const told = [...out.replace(/\s+/gu, ' ').matchAll(/\(default: (\d+)\)/gu)].map(([, value]) => Number(value))
  const defaults = [limits.documentSeconds, recognition.pageSeconds, limits.stallSeconds, limits.memoryMegabytes]
  expect(told.slice(0, 4)).toEqual(defaults)
})

test('an option goes before the settings, each for itself', () => {
  expect(limitsOf({ stall: 7, memory: 300 }, settings)).toMatchObject({
    timeoutSeconds: settings.limits.documentSeconds,
    stallSeconds: 7,
    memoryLimitMegabytes: 300,
  })
})

test.each([
  ['--timeout', '0'],
  ['--page-timeout', 'soon'],
  ['--stall', '-1'],
  ['--memory', '100'],
])('%s %s is wrong use', async (option, value) => {
  const { err, code } = await tell('ingest', 'nowhere', option, value)
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('It must be a whole number from') })
})
