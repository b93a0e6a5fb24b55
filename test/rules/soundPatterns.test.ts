import { expect, test } from 'vitest'
import { isNested, PATTERN_MILLISECONDS, refuseEndless } from '../../src/packs/soundPatterns.ts'
import { timedHangs } from '../../src/packs/timedMatches.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped, withChanged } from './pipelineFolder.ts'

const refusal = (folder: string, milliseconds: number): string | null => {
  try {
    refuseEndless(loadRules(folder), timedHangs(milliseconds))
    return null
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

test('no shipped pattern is refused', () => {
  expect(refusal(shipped, PATTERN_MILLISECONDS)).toBeNull()
})

test.each([
  ['a repetition in a repetition', '(?:[a-z]+ ?)+x', /holds a repetition in a repetition/u],
  ['alternatives that overlap in a repetition', '(?:end of|end| of)*x', /does not come to its end .*end of/u],
  ['four repetitions of the same', '[a-z]*[a-z]*[a-z]*[a-z]*x', /does not come to its end/u],
])('a pack with %s is refused by its file and pattern', (_name, written, says) => {
  const change = (text: string) => text.replace("'greater london authority'", `'${written}'`)
  const message = withChanged('issuers/gla.yaml', change, (folder) => refusal(folder, 200))
  expect(message).toMatch(/^SetupError: issuers\/gla\.yaml: the pattern /u)
  expect(message).toMatch(says)
})

test.each([
  ['(a+)+', true],
  ['(?:a*)*b', true],
  ['(?:a{2,}){3}', true],
  ['(?:x(?:y(?:z+)?)?)*', true],
  ['(?:a|b)*', false],
  ['(?:a+)?', false],
  ['(?:a+){0,1}', false],
  ['a+b+c+', false],
  ['(?:(?:a|b)c?)*', false],
  ['[(+*)]+', false],
  ['\\(a+\\)+', false],
  ['(?:[)+]b)*', false],
  ['(?<number>\\d+)(?:/\\d{2})*', false],
])('%s holds a repetition in a repetition: %s', (source, expected) => {
  expect(isNested(source)).toBe(expected)
})
