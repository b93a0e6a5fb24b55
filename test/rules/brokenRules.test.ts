import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped, withChanged } from './pipelineFolder.ts'

function faultOf(folder: string): string {
  try {
    loadRules(folder)
  } catch (error) {
    if (error instanceof SetupError) return error.message
    throw error
  }
  throw new Error('the rules were loaded')
}

/** The line on which `text` stands in a file, from 1. */
const lineOf = (file: string, text: string): number => file.slice(0, file.indexOf(text)).split('\n').length

type Case = {
  readonly what: string
  readonly file: string
  readonly change: (text: string) => string
  readonly at: string
  readonly says: RegExp
}

const cases: readonly Case[] = [
  {
    what: 'YAML that does not parse',
    file: 'issuers/mopac.yaml',
    change: (text) => text.replace('slug: mopac', 'slug: mopac: slug'),
    at: 'slug: mopac: slug',
    says: /nested mappings/iu,
  },
  {
    what: 'an unknown key of a pack',
    file: 'issuers/mopac.yaml',
    change: (text) => text.replace('parts:', 'partz: []\nparts:'),
    at: 'partz',
    says: /partz/u,
  },
  {
    what: 'an unknown key of a reference',
    file: 'issuers/gla.yaml',
    change: (text) => text.replace("    canonical: '{kind}{number}'", "    canonical: '{kind}{number}'\n    canon: x"),
    at: 'canon: x',
    says: /canon/u,
  },
  {
    what: 'a calibration that falls',
    file: 'calibration.yaml',
    change: (text) => text.replace(/^slope: .*$/mu, 'slope: -0.5'),
    at: 'slope: -0.5',
    says: /slope/u,
  },
  {
    what: 'a missing key',
    file: 'issuers/gla.yaml',
    change: (text) => text.replace('name: Greater London Authority\n', ''),
    at: 'slug:',
    says: /name/u,
  },
  {
    what: 'a value of the wrong type',
    file: 'settings.yaml',
    change: (text) => text.replace('firstYear: 2008', 'firstYear: soon'),
    at: 'firstYear: soon',
    says: /firstYear.*number/u,
  },
  {
    what: 'an address that is none',
    file: 'issuers/gla.yaml',
    change: (text) => text.replace(/published: .*/u, 'published: our website'),
    at: 'published:',
    says: /published/u,
  },
  {
    what: 'an unknown kind of label',
    file: 'form.yaml',
    change: (text) => text.replace('kind: zone', 'kind: area'),
    at: 'kind: area',
    says: /kind/u,
  },
  {
    what: 'a pattern of a reference that does not compile',
    file: 'issuers/gla.yaml',
    change: (text) => text.replace('(?<number>', '(?<number'),
    at: '(?<number\\d',
    says: /group/iu,
  },
  {
    what: 'a name that does not compile',
    file: 'issuers/gla.yaml',
    change: (text) => text.replace("'greater london authority'", "'greater (london'"),
    at: "'greater (london'",
    says: /unterminated/iu,
  },
  {
    what: 'a label that does not compile',
    file: 'form.yaml',
    change: (text) => text.replace("- 'topic'", "- 'topic['"),
    at: "- 'topic['",
    says: /unterminated/iu,
  },
  {
    what: 'a police area that does not compile',
    file: 'areas.yaml',
    change: (text) => text.replace("names: ['essex']", "names: ['essex(']"),
    at: "names: ['essex(']",
    says: /unterminated/iu,
  },
  {
    what: 'an office that does not compile',
    file: 'patterns.yaml',
    change: (text) => text.replace("- 'mayor of london'", "- 'mayor of (london'"),
    at: "- 'mayor of (london'",
    says: /unterminated/iu,
  },
  {
    what: 'a form that no page confirms and that needs no label',
    file: 'issuers/kent-pcc.yaml',
    change: (text) => text.replace('needsLabel: true', 'needsLabel: false'),
    at: "- pattern: 'OPCC",
    says: /no page confirms/u,
  },
  {
    what: 'an era that ends before it begins',
    file: 'issuers/mopac.yaml',
    change: (text) => text.replace('from: 2012, to: 2016', 'from: 2016, to: 2012'),
    at: '{ from: 2016, to: 2012 }',
    says: /era/u,
  },
  {
    what: 'a reference that does not say whether it needs a label',
    file: 'issuers/bedfordshire-pcc.yaml',
    change: (text) => text.replace('    needsLabel: false\n', ''),
    at: "- pattern: 'PCC/D",
    says: /needsLabel/u,
  },
  {
    what: 'a fact whose source is no address',
    file: 'issuers/kent-pcc.yaml',
    change: (text) => text.replace(/url: https.*/u, 'url: the list of decisions'),
    at: 'url: the list',
    says: /url/iu,
  },
  {
    what: 'one name twice in a pack',
    file: 'issuers/gla.yaml',
    change: (text) => text.replace('slug: gla', 'slug: gla\nslug: gla'),
    at: 'slug: gla\nname',
    says: /unique/iu,
  },
]

test.each(cases)('$what is told with its file and line', ({ file, change, at, says }) => {
  let changed = ''
  const message = withChanged(
    file,
    (text) => {
      changed = change(text)
      return changed
    },
    faultOf,
  )
  expect(changed).toContain(at)
  const line = lineOf(changed, at)
  expect(message).toContain(`${path.join(path.sep, file)}:${line}:`)
  expect(message).toMatch(says)
  expect(message).toContain('Mend the file')
})

test('a reference whose spelling names a group that its pattern lacks is told with its file and line', () => {
  const message = withChanged('issuers/gla.yaml', (text) => text.replace("'{kind}{number}'", "'{kind}{no}'"), faultOf)
  expect(message).toMatch(/gla\.yaml:\d+: .*\{no\}/u)
})

test('a folder without its files says what to restore', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pipeline-'))
  try {
    expect(faultOf(folder)).toMatch(/settings\.yaml cannot be read\. Restore/u)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('rules are named by what they say: a changed label gives another hash, a changed pack only its own', () => {
  const before = loadRules(shipped)
  const form = withChanged('form.yaml', (text) => text.replace('labels:', "labels:\n      - 'nowhere'"), loadRules)
  const pack = withChanged('issuers/gla.yaml', (text) => text.replace('names:', "names:\n  - 'nowhere'"), loadRules)
  expect(form.hash).not.toBe(before.hash)
  expect(pack.hash).toBe(before.hash)
  const changed = pack.packs.filter((p) => p.hash !== before.packs.find((b) => b.slug === p.slug)?.hash)
  expect(changed.map((p) => p.slug)).toStrictEqual(['gla'])
})

test('rules are not named by what says nothing: comments, examples, sources', () => {
  const before = loadRules(shipped)
  const commented = (text: string) => `# changed\n${text}`
  const form = withChanged(
    'form.yaml',
    (text) => commented(text.replace("lookalikes: ['", "lookalikes: ['Never', '")),
    loadRules,
  )
  const pack = withChanged('issuers/gla.yaml', (text) => commented(text.replace("fact: '", "fact: 'And ")), loadRules)
  expect(form.hash).toBe(before.hash)
  expect(pack.packs.map((p) => p.hash)).toStrictEqual(before.packs.map((p) => p.hash))
})

test('how PDFs are read and their limits have names of their own', () => {
  const named = (line: string, changed: string) => {
    const { hash, readingHash, limitsHash } = withChanged('settings.yaml', (t) => t.replace(line, changed), loadRules)
    return [hash, readingHash, limitsHash]
  }
  const [hash, reading, limits] = named('', '')
  const another = expect.not.stringMatching(`^(?:${hash}|${reading}|${limits})$`)
  expect(named('reviewBelow: 0.8', 'reviewBelow: 0.7')).toEqual([another, reading, limits])
  expect(named('dpi: 200', 'dpi: 300')).toEqual([hash, another, limits])
  expect(named('megapixels: 50', 'megapixels: 60')).toEqual([hash, reading, another])
  expect(named('memoryMegabytes: 2048', 'memoryMegabytes: 1024')).toEqual([hash, reading, another])
})
