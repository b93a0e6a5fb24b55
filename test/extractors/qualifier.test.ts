import { expect, test } from 'vitest'
import { qualifierOf } from '../../src/extractors/qualifier.ts'

test.each([
  ['award ', '', 'exact'],
  ['award up to ', '', 'up_to'],
  ['award upto ', '', 'up_to'],
  ['award up to a maximum of ', '', 'up_to'],
  ['award a maximum of ', '', 'up_to'],
  ['award a sum not exceeding ', '', 'up_to'],
  ['award a sum not to exceed ', '', 'up_to'],
  ['award no more than ', '', 'up_to'],
  ['costs capped at ', '', 'up_to'],
  ['award ', ' max.', 'up_to'],
  ['at an estimated value for Deal of £5,000 per annum, ', '', 'approximate'],
  ['award ', ' (maximum)', 'up_to'],
  ['award circa ', '', 'approximate'],
  ['award c.', '', 'approximate'],
  ['award approx. ', '', 'approximate'],
  ['award approximately ', '', 'approximate'],
  ['award around ', '', 'approximate'],
  ['award about ', '', 'approximate'],
  ['an estimated cost of ', '', 'approximate'],
  ['in the region of ', '', 'approximate'],
  ['award ', ' (approx.)', 'approximate'],
  ['award at least ', '', 'at_least'],
  ['award not less than ', '', 'at_least'],
  ['in excess of ', '', 'at_least'],
  ['up to date information costs ', '', 'exact'],
  ['work with the groups around it for ', '', 'exact'],
  ['advice about the law at ', '', 'exact'],
  ['up to £5,000. The rest is ', '', 'exact'],
  ['up to £5,000 and ', '', 'exact'],
  ['', '', 'exact'],
] as const)('"%s£50,000%s" is %s', (before, behind, expected) => {
  expect(qualifierOf(before, behind)).toBe(expected)
})
