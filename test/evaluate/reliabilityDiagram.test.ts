import { array, assert, boolean, double, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { reliabilityOf } from '../../src/evaluate/reliability.ts'
import { reliabilityDiagram } from '../../src/evaluate/reliabilityDiagram.ts'

const judged = array(record({ confidence: double({ min: 0, max: 1, noNaN: true }), isRight: boolean() }))

/** What is wrong with a text as XML: a tag that is not closed, or closed by another; null if nothing is. */
function faultOf(xml: string): string | null {
  const open: string[] = []
  for (const [tag, close, name = '', empty] of xml.matchAll(
    /<(\/?)([a-z]+)(?:\s+[a-zA-Z][\w-]*="[^"<&]*")*\s*(\/?)>/g,
  )) {
    if (close === '/' && open.pop() !== name) return `${tag} closes nothing`
    if (close === '' && empty === '') open.push(name)
  }
  const tags = xml.match(/</g)?.length ?? 0
  const read = xml.match(/<(\/?)([a-z]+)(?:\s+[a-zA-Z][\w-]*="[^"<&]*")*\s*(\/?)>/g)?.length ?? 0
  if (tags !== read) return 'a tag is not well-formed'
  return open.length === 0 ? null : `${open.join(', ')} not closed`
}

test('draws a point with its interval, a bar and a number for each bin, inside of the picture', () => {
  assert(
    property(judged, (values) => {
      const reliability = reliabilityOf(values)
      const svg = reliabilityDiagram(reliability, 'Confidence')
      expect(faultOf(svg)).toBeNull()
      expect(svg.match(/class="bin"/g) ?? []).toHaveLength(reliability.bins.length)
      expect(svg.match(/class="count"/g) ?? []).toHaveLength(reliability.bins.length)
      for (const { values: count, right } of reliability.bins)
        expect(svg).toContain(`<title>${right} of ${count} right</title>`)
      const places = [...svg.matchAll(/\b(?:c?[xy][12]?)="(-?[\d.]+)"/g)].map(([, place]) => Number(place))
      expect(places.every((place) => place >= 0 && place <= 775)).toBe(true)
      expect(svg).not.toContain('NaN')
    }),
  )
})

test('puts a point at what was said and what came out', () => {
  const values = [true, true, true, false].map((isRight) => ({ confidence: 0.5, isRight }))
  const svg = reliabilityDiagram(reliabilityOf(values), 'Confidence')
  // The square begins at 70 and 60 and is 520 wide: 0.5 is at 330, 0.75 from below at 190.
  expect(svg).toContain('<circle class="bin" cx="330" cy="190"')
})

test('a title may hold any character', () => {
  const svg = reliabilityDiagram(reliabilityOf([]), 'Grants < £1m & loans')
  expect(faultOf(svg)).toBeNull()
  expect(svg).toContain('Grants &lt; £1m &amp; loans')
})
