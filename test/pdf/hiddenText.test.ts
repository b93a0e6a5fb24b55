import { expect, test } from 'vitest'
import { pageWith, shown, textsOf } from './drawn.ts'

test.each([
  ['text is painted unless the file says otherwise', shown('Decision', 72, 700), 0],
  ['text that is neither filled nor stroked is hidden', `3 Tr ${shown('Deputy Mayor', 72, 700)}`, 2],
  ['text that only clips is hidden', `7 Tr ${shown('Decision', 72, 700)}`, 1],
  ['outlined text is painted', `1 Tr ${shown('Decision', 72, 700)}`, 0],
  ['the mode ends with its state', `q 3 Tr ${shown('hidden', 72, 700)} Q ${shown('painted', 72, 680)}`, 1],
])('%s', async (_, content, hidden) => {
  expect((await pageWith(content)).hiddenWords).toBe(hidden)
})

test('hidden words are words of the page, apart from painted ones', async () => {
  const { words } = await pageWith('BT /Plain 10 Tf 72 700 Td (Deci) Tj 3 Tr (sion) Tj ET')
  expect(textsOf(words)).toStrictEqual(['Deci', 'sion'])
})
