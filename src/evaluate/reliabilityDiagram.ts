import type { Bin, Reliability } from './reliability.ts'

const WIDTH = 640
const HEIGHT = 775
/** The square in which both axes go from 0 to 1, and the band below it that counts the values. */
const PLOT = { left: 70, top: 60, size: 520 }
const COUNTS = { top: 630, height: 70 }

const INK = '#222222'
const GRID = '#dddddd'
const MEASURED = '#1b5e9b'
const IDEAL = '#a33b20'

const x = (confidence: number): number => round(PLOT.left + confidence * PLOT.size)
const y = (share: number): number => round(PLOT.top + (1 - share) * PLOT.size)
const round = (value: number): number => Math.round(value * 10) / 10

/**
 * A reliability diagram as one SVG file that needs nothing else: what was said against what came out.
 *
 * A point a bin, at the mean confidence of its values, with a bar for the Wilson interval of 95 %; the diagonal is where
 * confidences are exact; below, how many values each bin has, on a scale of powers of ten.
 */
export function reliabilityDiagram(reliability: Reliability, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="13" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${PLOT.left}" y="28" font-size="17" font-weight="bold">${escaped(title)}</text>`,
    `<text x="${PLOT.left}" y="48">${escaped(figures(reliability))}</text>`,
    ...axes(),
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="${IDEAL}" stroke-width="1.5" stroke-dasharray="6 4"/>`,
    `<polyline points="${reliability.bins.map(({ said, shown }) => `${x(said)},${y(shown)}`).join(' ')}" fill="none" stroke="${MEASURED}" stroke-width="1"/>`,
    ...reliability.bins.flatMap(point),
    ...legend(),
    ...counts(reliability.bins),
    '</svg>',
    '',
  ].join('\n')
}

function figures({ values, right, error, brier }: Reliability): string {
  return `${values} values, ${right} right; calibration error ${error.toFixed(4)}, Brier score ${brier.toFixed(4)}`
}

function axes(): readonly string[] {
  const marks = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  const middle = PLOT.top + PLOT.size / 2
  return [
    ...marks.flatMap((mark) => [
      `<line x1="${x(mark)}" y1="${y(0)}" x2="${x(mark)}" y2="${y(1)}" stroke="${GRID}"/>`,
      `<line x1="${x(0)}" y1="${y(mark)}" x2="${x(1)}" y2="${y(mark)}" stroke="${GRID}"/>`,
      `<text x="${PLOT.left - 8}" y="${y(mark) + 4}" text-anchor="end">${mark.toFixed(1)}</text>`,
      `<text x="${x(mark)}" y="${y(0) + 18}" text-anchor="middle">${mark.toFixed(1)}</text>`,
    ]),
    `<rect x="${x(0)}" y="${y(1)}" width="${PLOT.size}" height="${PLOT.size}" fill="none" stroke="${INK}"/>`,
    `<text x="${x(0.5)}" y="${y(0) + 38}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(24 ${middle}) rotate(-90)" text-anchor="middle">share of the values that are right</text>`,
  ]
}

function point({ said, shown, low, high, values, right }: Bin): readonly string[] {
  const [at, top, bottom] = [x(said), y(high), y(low)]
  const bar = (height: number): string =>
    `<line x1="${round(at - 4)}" y1="${height}" x2="${round(at + 4)}" y2="${height}" stroke="${MEASURED}"/>`
  return [
    `<line x1="${at}" y1="${top}" x2="${at}" y2="${bottom}" stroke="${MEASURED}"/>`,
    bar(top),
    bar(bottom),
    `<circle class="bin" cx="${at}" cy="${y(shown)}" r="4.5" fill="${MEASURED}"><title>${right} of ${values} right</title></circle>`,
  ]
}

/** Below all else, so that it hides no point. */
function legend(): readonly string[] {
  const [left, right, middle] = [PLOT.left, PLOT.left + 270, 752]
  return [
    `<circle cx="${left + 8}" cy="${middle}" r="4.5" fill="${MEASURED}"/>`,
    `<line x1="${left + 8}" y1="${middle - 11}" x2="${left + 8}" y2="${middle + 11}" stroke="${MEASURED}"/>`,
    `<text x="${left + 22}" y="${middle + 4}">measured, with 95 % interval</text>`,
    `<line x1="${right}" y1="${middle}" x2="${right + 28}" y2="${middle}" stroke="${IDEAL}" stroke-width="1.5" stroke-dasharray="6 4"/>`,
    `<text x="${right + 36}" y="${middle + 4}">exact: 0.9 is right nine times in ten</text>`,
  ]
}

/** Bars as tall as the number's digits: 10 values reach a quarter, 10,000 the top. */
function counts(bins: readonly Bin[]): readonly string[] {
  const tall = (values: number): number => round((COUNTS.height * Math.log10(values + 1)) / 4)
  const base = COUNTS.top + COUNTS.height
  const bars = bins.flatMap(({ from, to, values }) => {
    const height = Math.min(COUNTS.height, tall(values))
    const [left, width] = [x(from), round((to - from) * PLOT.size)]
    // The narrow bins at the right have no room for their numbers: these stand upright.
    const [middle, above] = [round(left + width / 2), round(base - height - 4)]
    const place =
      width < 40
        ? `transform="translate(${middle + 4} ${above}) rotate(-90)"`
        : `x="${middle}" y="${above}" text-anchor="middle"`
    return [
      `<rect class="count" x="${left}" y="${round(base - height)}" width="${width}" height="${height}" fill="${MEASURED}" fill-opacity="0.35" stroke="${MEASURED}"/>`,
      `<text ${place} font-size="11">${values}</text>`,
    ]
  })
  return [
    ...bars,
    `<line x1="${x(0)}" y1="${base}" x2="${x(1)}" y2="${base}" stroke="${INK}"/>`,
    `<text x="${x(0.5)}" y="${base + 22}" text-anchor="middle">values by confidence (each quarter of the height ten times as many)</text>`,
  ]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
