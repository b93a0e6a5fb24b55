import { createHash } from 'node:crypto'
import type { Failure, Outcome } from '../../src/outcome.ts'
import type { DecisionRecord } from '../../src/record.ts'

const place = { page: 1, bbox: [72, 101.25, 311.5, 113], quote: 'PCD 1412', method: 'label', confidence: 0.98 } as const

/** A record with something in every field, all of it invented. */
export const richRecord: DecisionRecord = {
  file: 'mopac/PCD 1412.pdf',
  sha256: createHash('sha256').update('rich').digest('hex'),
  pages: 7,
  documentKind: 'decision',
  textSource: 'digital',
  issuer: 'mopac',
  reference: 'PCD 1412',
  title: 'Safer Harbours Programme – “phase two”',
  decisionMaker: { role: 'Deputy Mayor for Policing and Crime', name: null },
  outcome: 'approved',
  decidedOn: '2023-03-31',
  advisedOn: '2023-03-30',
  summary: 'The programme helps boat owners.\nIt runs for two years.',
  recommendations: [
    {
      label: '1',
      action: 'approve',
      text: 'Approve £1.2m in two parts of £600,000.',
      pence: [120_000_000, 60_000_000],
    },
    { label: null, action: null, text: 'The report.', pence: [] },
    { label: 'a', action: 'note', text: 'Note the cost of £0.', pence: [0] },
  ],
  totalPence: 120_000_000,
  awards: [
    {
      recipient: 'Harbour Watch CIC',
      organisation: 'harbour-watch',
      pence: 60_000_000,
      qualifier: 'up_to',
      periodStart: '2023-04-01',
      periodEnd: '2025-03-31',
    },
    { recipient: 'Quay Trust', organisation: null, pence: null, qualifier: null, periodStart: null, periodEnd: null },
  ],
  fundingSources: ['Crime Prevention Fund', 'Reserve'],
  periodStart: '2023-04-01',
  periodEnd: '2025-03-31',
  amounts: [
    { text: '£1.2m', pence: 120_000_000, role: 'approved', page: 1 },
    { text: '(£5)', pence: -500, role: 'context', page: 7 },
  ],
  citations: [
    { kind: 'decision', text: 'PCD291', reference: 'PCD 291' },
    { kind: 'legislation', text: 'section 9 of the Ports Act 1999', reference: 'Ports Act 1999' },
    { kind: 'url', text: 'www.example.org', reference: 'www.example.org' },
  ],
  part1Deferred: false,
  part2: true,
  signOffs: [
    { role: 'Financial advice', confirmed: true, name: 'A. Person' },
    { role: 'Legal advice', confirmed: false, name: null },
    { role: 'Equalities', confirmed: null, name: null },
  ],
  people: [
    { name: 'A. Person', role: 'Chief Finance Officer' },
    { name: 'B. Person', role: null },
  ],
  sections: [
    { number: '1', heading: 'Introduction', level: 1, page: 1, text: 'Moorings were stolen.' },
    { number: null, heading: null, level: 0, page: 2, text: '' },
  ],
  issues: [{ code: 'parts-do-not-add-up', severity: 'warning', field: 'totalPence', message: '£1 is missing.' }],
  provenance: {
    title: { ...place, bbox: [72, 101.25, 311.5, 113], quote: 'Safer Harbours' },
    reference: { ...place, bbox: [72, 90, 120, 100] },
    totalPence: {
      ...{ ...place, bbox: [72, 200, 120, 212], method: 'sum' },
      parts: [
        { ...place, bbox: [72, 200, 120, 212], quote: '£600,000' },
        { ...place, bbox: [72, 220, 120, 232], page: 2, quote: '£600,000' },
      ],
    },
    'awards.0.pence': { ...place, bbox: [0, 0, 1, 1], confidence: 0.5, parts: [] },
  },
}

/** A record that states nothing at all. */
export const bareRecord: DecisionRecord = {
  ...{ file: 'letter.pdf', sha256: createHash('sha256').update('bare').digest('hex'), pages: 1 },
  ...{ documentKind: 'letter', textSource: 'ocr', issuer: null, reference: null, title: null, decisionMaker: null },
  ...{ outcome: null, decidedOn: null, advisedOn: null, summary: null, recommendations: [], totalPence: null },
  ...{ awards: [], fundingSources: [], periodStart: null, periodEnd: null, amounts: [], citations: [] },
  ...{ part1Deferred: null, part2: null, signOffs: [], people: [], sections: [], issues: [], provenance: {} },
}

/** The rich record with another identity and whatever else is given. */
export function recordWith(name: string, changes: Partial<DecisionRecord> = {}): DecisionRecord {
  const sha256 = createHash('sha256').update(name).digest('hex')
  return { ...richRecord, file: `${name}.pdf`, sha256, ...changes }
}

/** The outcome that loads `record`. */
export function loaded(record: DecisionRecord, status: 'loaded' | 'review' = 'loaded'): Outcome {
  const { file, sha256 } = record
  const recognisedPages = record.textSource === 'digital' ? 0 : 1
  const done = { rulesHash: 'rules', packHash: 'pack', recognisedPages, timings: { read: 4.5 } }
  return { status, file, sha256, bytes: 1000, ...done, record }
}

/** An outcome that failed. */
export function failed(file: string, sha256: string | null, changes: Partial<Failure> = {}): Outcome {
  const failure: Failure = { code: 'damaged-pdf', stage: 'read', page: null, message: 'It is cut short.', ...changes }
  return {
    status: 'failed',
    file,
    sha256,
    bytes: sha256 === null ? null : 10,
    rulesHash: 'rules',
    timings: {},
    failure,
  }
}
