import { expect, test } from 'vitest'
import { speller } from '../../src/textLayer/spelling.ts'

const spell = speller()

test.each([
  ['function', 'the (The would however, of.'],
  [
    'plausible',
    "commissioner Commissioner's cam-drin approved,and JonesPolicy YouTube GovS project’s purposes1 Llewellyn",
  ],
  [
    'neutral',
    '£12.5k 2nd 2020/21 PCD1412 SE1 HMICFRS PCCs Q3 • ☐ ____ www.gwent.police.uk pcc@gwent.police.uk CMGs Mr Ltd',
  ],
  ['odd', "f0r Po|icing Po1icing tbem depufy 0ffice requcst E4lO,OOO dEPuty xqzt 7KH'HSXW\\ app;roved"],
])('%s: %s', (kind, words) => {
  const others = words.split(' ').filter((word) => spell(word, 'english') !== kind)
  expect(others).toStrictEqual([])
})

test('a Welsh page has Welsh function words and any runs of letters', () => {
  expect(['mae', 'sydd'].map((word) => spell(word, 'welsh'))).toStrictEqual(['function', 'function'])
  expect(['ngwlad', 'ddioddefwyr', 'rhywiol'].map((word) => spell(word, 'welsh'))).toStrictEqual(
    Array(3).fill('plausible'),
  )
})
