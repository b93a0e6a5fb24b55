import { eachWord, type Mendable, mended, type ReadLines } from './reading.ts'

// Words that labels of forms join with a stroke: "OUTCOME/APPROVAL BY:", "Name/Role"
const LABEL_WORD =
  '(?:OUTCOME|APPROVAL|DECISION|SUBJECT|TITLE|REFERENCE|NUMBER|NAME|ROLE|SIGNATURE|YES|Outcome|Approval|Decision|Subject|Title|Reference|Number|Name|Role|Signature|Yes)'

/** Slips that leave only one reading, whatever stands around them. */
const SLIPS: readonly (readonly [slip: RegExp, text: string])[] = [
  // "MOPAC'’s", "‘'": one apostrophe read as two
  [/['‘’´`]['‘’´`](?=s\b)/gu, '’'],
  // "https:/Awww.example.org", "http:/Awww": the second slash read as an A
  [/^(\(?https?):\/A?(?=w{3})/gu, '$1://'],
  // "1D:" in "Decision ID:"
  [/^1D:$/gu, 'ID:'],
  // "—-", "–—": one long dash read as two
  [/^[—–-]{2,3}$/gu, '–'],
  // "GDPRIData" for "GDPR/Data": a stroke between capitals and a word
  [/^(\p{Lu}{3,})[Il](\p{Lu}\p{Ll}{2,}[,.:;]?)$/gu, '$1/$2'],
  // "OUTCOMEIAPPROVAL": the same between two words of a label
  [new RegExp(`^(${LABEL_WORD})[Il|](${LABEL_WORD}[,.:;]?)$`, 'u'), '$1/$2'],
  // "OUTCOMEI/APPROVAL": the stroke read twice
  [new RegExp(`^(${LABEL_WORD})[Il|]/(${LABEL_WORD}[,.:;]?)$`, 'u'), '$1/$2'],
  // "ves", "Ves" in columns that ask for a Yes
  [/^[vV]es([.,]?)$/gu, 'Yes$1'],
  // "www.london.qov.uk"
  [/\.qov\.(?=uk|wales)/gu, '.gov.'],
  // "(Uk)" in a company's name
  [/^\(Uk\)([.,;]?)$/gu, '(UK)$1'],
  // "lst", "Ist", "ist", "2lst" in dates
  [/^([23])?[lIi]st([,.]?)$/gu, '$11st$2'],
]

// "Ihave", "Iam", "lam", "Iconfirm": the space behind a narrow I is often lost
const STUCK_I = /^(?<first>[Il|])(?<second>have|am|confirm|hereby|approve|agree|certify|declare|was|will|would|also)$/u

/** Two words whose space is lost, and that no English word is: "Ihave", "acontract", "toa", "tobe", "ofthe". */
const STUCK: readonly RegExp[] = [
  STUCK_I,
  /^(?<first>[Aa])(?<second>(?:contract|grant|total|maximum|sum|further|related|budget|contribution|variation)[,.;:]?)$/u,
  // "aLocal"
  /^(?<first>a)(?<second>\p{Lu}\p{Ll}{2,}[,.;:]?)$/u,
  /^(?<first>to|of|in|on|by|from|at)(?<second>the|a)$/u,
  /^(?<first>for)(?<second>the)$/u,
  /^(?<first>to)(?<second>be)$/u,
]

const withoutSlips = (text: string): string =>
  SLIPS.reduce((mendedText, [slip, right]) => mendedText.replace(slip, right), text)

// Long words of labels: one letter off, they can be no other word.
const LONG_WORDS = [
  ...[
    'recommendation',
    'recommendations',
    'recommended',
    'implications',
    'consideration',
    'considerations',
    'background',
  ],
  ...[
    'signature',
    'commissioner',
    'confidential',
    'commercial',
    'originator',
    'declaration',
    'introduction',
    'objectives',
  ],
]
const SURE = 0.9

/** "Recammendations": a long word of a label with one other letter in it, as it is printed. */
function ofLabel({ text, confidence }: Mendable): string | null {
  if (confidence >= SURE || text.length < 9) return null
  const [word = '', rest = ''] = text.split(/(?<=\p{L})(?=[^\p{L}]*$)/u)
  const right = LONG_WORDS.find((long) => long.length === word.length && differences(long, word.toLowerCase()) === 1)
  if (right === undefined) return null
  const letters = [...right].map((letter, i) => (/\p{Lu}/u.test(word[i] ?? '') ? letter.toUpperCase() : letter))
  return letters.join('') + rest
}

const differences = (a: string, b: string): number => [...a].filter((letter, i) => letter !== b[i]).length

/** Single words that can be only one thing: addresses, doubled apostrophes, ordinals, labels, and words stuck together. */
export function mendWording(lines: ReadLines): ReadLines {
  const slipless = eachWord(lines, (word) => mended(word, ofLabel(word) ?? withoutSlips(word.text)))
  return slipless.map((line, l) =>
    line.flatMap((word, i) => unstuck(word, line[i + 1] ?? slipless[l + 1]?.[0] ?? null)),
  )
}

/** "fora further round", but "these fora and others" */
const FOR_A = /^(?<first>for)(?<second>a)$/u
const BEHIND_FOR_A =
  /^(?:further|new|total|sum|period|second|third|maximum|minimum|single|one|two|three|year|grant|contract)$/u

function unstuck(word: Mendable, after: Mendable | null): readonly Mendable[] {
  const rules = BEHIND_FOR_A.test(after?.text ?? '') ? [...STUCK, FOR_A] : STUCK
  const { first, second } = rules.map((stuck) => stuck.exec(word.text)?.groups).find((groups) => groups) ?? {}
  if (first === undefined || second === undefined) return [word]
  const [x0, y0, x1, y1] = word.box
  const cut = x0 + ((x1 - x0) * first.length) / (word.text.length + 1)
  const left = /^[Il|]$/u.test(first) ? 'I' : first
  return [
    { ...mended(word, left), printed: left, box: [x0, y0, cut, y1] },
    { ...mended(word, second), printed: second, box: [cut, y0, x1, y1] },
  ]
}
