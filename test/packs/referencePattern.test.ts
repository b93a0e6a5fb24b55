import { expect, test } from 'vitest'
import { bounded } from '../../src/packs/pack.ts'
import { escaped, inducedRules } from '../../src/packs/referencePattern.ts'

test.each([
  ['a count behind letters', ['PCD 291', 'PCD 1412'], 'PCD\\s*(?<number>\\d{1,4})', 'PCD {number}'],
  ['slashes', ['PCC/D/101', 'PCC/D/7'], 'PCC/D/(?<number>\\d{1,3})', 'PCC/D/{number}'],
  ['a year before', ['2023/97'], '(?<year>20\\d\\d)/(?<number>\\d{1,3})', '{year}/{number}'],
  ['a year behind', ['948/2022'], '(?<number>\\d{1,3})/(?<year>20\\d\\d)', '{number}/{year}'],
  [
    'leading zeros keep their width',
    ['2016.018', '2016.118'],
    '(?<year>20\\d\\d)\\.(?<number>\\d{3})',
    '{year}.{number}',
  ],
  ['a term of office', ['WPCC3-0089', 'WPCC4-0002'], 'WPCC(?<part>\\d)-(?<number>\\d{4})', 'WPCC{part}-{number}'],
  [
    'marks and spaces of several kinds',
    ['PCC-2019/12', 'PCC 2019-13', 'PCC 2020/14'],
    'PCC\\s*-?\\s*(?<year>20\\d\\d)[/\\-](?<number>\\d{1,3})',
    'PCC {year}/{number}',
  ],
  ['a lone number of four digits is no year', ['MD2017', 'MD2931'], 'MD(?<number>\\d{1,4})', 'MD{number}'],
  ['two years', ['2014/2015'], '(?<year>20\\d\\d)/(?<number>\\d{1,4})', '{year}/{number}'],
])('%s: %j give %s, spelled %s', (_, printed, pattern, canonical) => {
  expect(inducedRules(printed)).toMatchObject([{ pattern, canonical }])
})

test('letters of another kind make another rule', () => {
  expect(inducedRules(['MD2931', 'DD2411', 'MD3001']).map((rule) => rule.canonical)).toStrictEqual([
    'MD{number}',
    'DD{number}',
  ])
})

test.each([
  [['PCD291', 'PCD-96', 'PCD 1412']],
  [['94 – 2016', '7-2014']],
  [['OPCC.D.019.17']],
  [['PCCDJ 000651 2022', 'PCCDJ 000652 2022']],
  [['A+B 3', 'no digits']],
])('every example of a rule made of %j is matched as a whole and reads as its spelling', (printed) => {
  const rules = inducedRules(printed)
  const examples = rules.flatMap(({ pattern, examples }) =>
    Object.entries(examples).flatMap(([text, spelled]) =>
      [text, spelled].map((one) => new RegExp(bounded(pattern), 'u').exec(one)?.[0] === one),
    ),
  )
  expect(examples.length).toBeGreaterThan(0)
  expect(new Set(examples)).toStrictEqual(new Set([true]))
})

test('nothing with a digit makes no rule', () => {
  expect(inducedRules([])).toStrictEqual([])
  expect(inducedRules(['none'])).toStrictEqual([])
})

test.each(['a.b', 'St. (x) [y] {z} ^$ a|b \\ * + ?', "Commissioner's"])('%s escaped matches itself alone', (text) => {
  const pattern = new RegExp(`^${escaped(text)}$`, 'u')
  expect(pattern.test(text)).toBe(true)
  expect(pattern.test(text.replace('.', 'x').concat('x'))).toBe(false)
})
