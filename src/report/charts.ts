import { createRequire } from 'node:module'
import type { EChartsOption } from 'echarts'
import { asMarkup, type Markup, markup } from './markup.ts'

/** A bar with its name and a number; `text` is what stands beside it. */
export type Bar = { readonly name: string; readonly value: number; readonly text: string }

/** A line of a chart: a value for each place on the axis. `colour` and `dash` tell the lines apart. */
export type Line = { readonly name: string; readonly values: readonly number[] }

const WIDTH = 860
const BAR_HEIGHT = 30
const LINES_HEIGHT = 280

// The page says what these colours are, by day and by night.
const [INK, FAINT, GRID] = ['var(--ink)', 'var(--faint)', 'var(--grid)']
const COLOURS = ['var(--first)', 'var(--second)', 'var(--third)']
const DASHES = ['solid', [7, 4], [2, 3]] as const
const SYMBOLS = ['circle', 'rect', 'triangle'] as const

const text = { color: INK, fontSize: 13, fontFamily: 'system-ui, sans-serif' }
const axis = { axisLabel: text, axisLine: { lineStyle: { color: FAINT } }, axisTick: { show: false } }
const grid = { splitLine: { lineStyle: { color: GRID } } }

/** Horizontal bars, in the order given from the top. `label` says what the chart shows to whoever cannot see it. */
export function barChart(bars: readonly Bar[], label: string): Markup {
  const texts = bars.map((bar) => bar.text)
  return drawn(bars.length * BAR_HEIGHT + 20, label, {
    grid: { left: 190, right: 150, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name), ...axis },
    series: [
      {
        ...{
          type: 'bar',
          data: bars.map(({ value }) => value),
          barWidth: '62%',
          itemStyle: { color: COLOURS[0] ?? INK },
        },
        label: {
          ...text,
          show: true,
          position: 'right',
          formatter: ({ dataIndex }: { dataIndex: number }) => texts[dataIndex] ?? '',
        },
      },
    ],
  })
}

/** Lines over the same places, with a legend above; `names` are those of the axes. */
export function lineChart(
  lines: readonly Line[],
  places: readonly string[],
  { label, names }: { readonly label: string; readonly names: readonly [across: string, up: string] },
): Markup {
  return drawn(LINES_HEIGHT, label, {
    color: [...COLOURS],
    grid: { left: 70, right: 30, top: 56, bottom: 50 },
    legend: { top: 0, left: 60, textStyle: text, itemWidth: 40, itemGap: 40 },
    xAxis: {
      ...{
        type: 'category',
        data: [...places],
        boundaryGap: false,
        name: names[0],
        nameLocation: 'middle',
        nameGap: 30,
      },
      ...{ nameTextStyle: text, ...axis },
    },
    yAxis: { type: 'value', name: names[1], nameTextStyle: { ...text, align: 'left' }, min: 0, ...axis, ...grid },
    series: lines.map(({ name, values }, index) => ({
      ...{ type: 'line', name, data: [...values], symbol: SYMBOLS[index % 3] ?? 'circle', symbolSize: 6 },
      ...{ showSymbol: values.length <= 30, lineStyle: { width: 2, type: dash(index) } },
    })),
  })
}

function dash(index: number): 'solid' | number[] {
  const chosen = DASHES[index % 3] ?? 'solid'
  return chosen === 'solid' ? chosen : [...chosen]
}

/** Draws without a browser, as the source of an image that is part of the page. */
function drawn(height: number, label: string, option: EChartsOption): Markup {
  const chart = library().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  try {
    chart.setOption({ animation: false, ...option })
    const svg = chart
      .renderToSVGString()
      .replace(/<style\s*>.*?<\/style>/su, '') // what a mouse does to it
      .replace(/ (?:class|ecmeta_\w+)="[^"]*"/gu, '')
    return asMarkup(svg.replace('<svg ', markup`<svg role="img" aria-label="${label}" `.html))
  } finally {
    chart.dispose()
  }
}

/**
 * The one file of the library with what we draw, loaded when the first chart is: it takes 40 to 90 ms, the library as it
 * is imported, in hundreds of files, 600 (two busy cores).
 */
function library(): Pick<typeof import('echarts'), 'init'> {
  const loaded: unknown = createRequire(import.meta.url)('echarts/dist/echarts.common.min.js')
  if (!isLibrary(loaded)) throw new Error('echarts is not what it was: reinstall it with "npm ci"')
  return loaded
}

function isLibrary(loaded: unknown): loaded is Pick<typeof import('echarts'), 'init'> {
  return typeof loaded === 'object' && loaded !== null && 'init' in loaded && typeof loaded.init === 'function'
}
