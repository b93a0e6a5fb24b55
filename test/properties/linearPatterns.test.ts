import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounded, delimited } from '../../src/packs/pack.ts'
import { LinearPattern } from '../../src/patterns/linearPattern.ts'
import { keepSteady } from './steady.ts'

keepSteady()

const atom = fc.constantFrom(
  'a',
  'b',
  '1',
  '-',
  '\\/',
  '\\d',
  '\\s',
  '\\p{L}',
  '\\p{Lu}',
  '.',
  '[ab]',
  '[^a]',
  '[\\s-]',
  '[^\\s\\d]',
  '[\\S]',
)
const repeated = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??')
const edge = fc.constantFrom('', '', '', '^', '$', '\\b')

/** Patterns of the kind that packs hold, with repetitions in repetitions. */
const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.tuple(atom, repeated).map(([one, times]) => one + times),
    fc.tuple(edge, atom).map(([before, one]) => before + one),
    fc.tuple(atom, tie('pattern'), repeated).map(([one, inner, times]) => `(?:${one}(?:${inner}))${times}`),
    fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => `(?:${a}|${b})`),
  ),
  pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
}))

const text = fc.string({ unit: fc.constantFrom(...'aaabbAB11é1 \u00a0\n-/£%.,😀\ufeff'), maxLength: 16 })

const wrapped = fc.constantFrom(
  (source: string) => source,
  (source: string) => `\\b(?:${source})\\b`,
  (source: string) => `^(?:${source})\\s*(?<mark>[:;]|$)`,
  delimited,
  bounded,
)

const placesOf = (matches: Iterable<RegExpMatchArray>) =>
  Array.from(matches, (match) => [match.index, match[0], { ...match.groups }])

test('an engine of linear time finds what the own one of JavaScript finds, with the same groups', () => {
  const rules = fc
    .tuple(atom, pattern, pattern, wrapped)
    .map(([start, a, b, wrap]) => wrap(`(?<first>${start}${a})(?<then>${start}${b})?`))
  fc.assert(
    fc.property(rules, fc.constantFrom('u', 'iu'), fc.array(text, { maxLength: 20 }), (source, flags, texts) => {
      const own = new RegExp(source, flags)
      const linear = new LinearPattern(source, flags)
      for (const one of texts) {
        expect(placesOf(one.matchAll(new LinearPattern(linear, `g${flags}`)))).toEqual(
          placesOf(one.matchAll(new RegExp(own, `g${flags}`))),
        )
        expect(linear.test(one)).toBe(own.test(one))
        const [match, expected] = [linear.exec(one), own.exec(one)]
        expect([match?.index, match?.[0]]).toStrictEqual([expected?.index, expected?.[0]])
      }
    }),
    { numRuns: 300 },
  )
})
