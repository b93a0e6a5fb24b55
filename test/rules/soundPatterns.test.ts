import { expect, test } from 'vitest'
import { PATTERN_MILLISECONDS, refuseEndless } from '../../src/packs/soundPatterns.ts'
import { timedHangs } from '../../src/packs/timedMatches.ts'
import { repetitionsOf } from '../../src/patterns/repetitions.ts'
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

const AREA = "'greater london authority'"

/** What becomes of the pack of the Mayor of London with a name written so. */
const named = <T>(written: string, work: (folder: string) => T): T =>
  withChanged('issuers/gla.yaml', (text) => text.replace(AREA, `'${written}'`), work)

test.each([
  ['a repetition in a repetition', '(?:[a-z]+ ?)+x', 'a'],
  ['the shortest of that kind', '(a+)+b', 'a'],
  ['alternatives that overlap in a repetition', '(?:end of|end| of)*x', 'end of'],
  ['four repetitions of the same', '[a-z]*[a-z]*[a-z]*[a-z]*x', 'a'],
])('a pack with %s runs in linear time: %s', (_name, written, piece) => {
  named(written, (folder) => {
    const rules = loadRules(folder)
    expect(refusal(folder, 200)).toBeNull()
    const names = rules.packs.find(({ slug }) => slug === 'gla')?.names ?? []
    const text = `${piece.repeat(100_000 / piece.length)}! mayoral decision`
    const begun = performance.now()
    expect(names.flatMap((name) => [...text.matchAll(name)].map((match) => match[0]))).toContain('mayoral decision')
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

test.each([
  [
    'a repetition in a repetition that looks ahead',
    '(?:[a-z]+ ?)+(?=x)',
    /issuers\/gla\.yaml:\d+: the pattern \(\?:\[a-z\]\+ \?\)\+\(\?=x\) holds a repetition in a repetition.* needs backtracking \(a look-ahead/u,
  ],
  ['a repetition in a repetition, and a group referred to', '(?:(a)+\\1)+', /gla\.yaml:\d+: .* a group referred to/u],
  ['a named group in such a repetition', '(?:(?<n>[a-z]+) ?)+', /gla\.yaml:\d+: .* has a named group in a repetition/u],
  [
    'overlapping alternatives that look ahead',
    '(?:end of|end| of)*(?=x)',
    /gla\.yaml: .* does not come to its end .*end of/u,
  ],
])('a pack with %s is refused by its file and pattern', (_name, written, says) => {
  const message = named(written, (folder) => refusal(folder, 200))
  expect(message).toMatch(/^SetupError: /u)
  expect(message).toMatch(says)
})

test.each([
  ['(a+)+', 'nested'],
  ['(?:a*)*b', 'nested'],
  ['(?:a{2,}){3}', 'nested'],
  ['(?:x(?:y(?:z+)?)?)*', 'nested'],
  ['(?:a|b)*', 'doubtful'],
  ['(?:ab?)+', 'doubtful'],
  ['(?:a{1,9}){1,9}', 'doubtful'],
  ['(?:(?:a|b)c?)*', 'doubtful'],
  ['a*b*c*d*', 'doubtful'],
  ['(?:a+)?', 'sound'],
  ['(?:a+){0,1}', 'sound'],
  ['a+b+c+', 'sound'],
  ['(?:a|b)?c', 'sound'],
  ['[(+*)]+', 'sound'],
  ['\\(a+\\)+', 'sound'],
  ['(?:[)+]b)*', 'sound'],
  ['(?<!a)(?:/\\d{2})*', 'sound'],
  ['(?<number>\\d+)(?:/\\d\\d)*', 'sound'],
])('the repetitions of %s are %s', (source, expected) => {
  expect(repetitionsOf(source)).toBe(expected)
})
