import { describe, expect, test } from 'vitest'
import { judgeTextLayer } from '../../src/textLayer/judgement.ts'
import { speller } from '../../src/textLayer/spelling.ts'
import { CORRUPTIONS } from './corrupted.ts'
import { digitalPages } from './digitalPages.ts'
import { typedPage } from './typed.ts'

const spell = speller()
const pages = await digitalPages(['fixtures/*/*/decision.pdf'])
const WHOLE = [0, 0, 595, 842] as const

/** The least and the most of 100 pages that may be garbage; what the document says is in docs/text-layer.md. */
const EXPECTED: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'as it is': [0, 0],
  'as it is, over an image': [0, 10],
  'earlier bad OCR 1 % of characters': [0, 2],
  'earlier bad OCR 2 % of characters': [0, 10],
  'earlier bad OCR 5 % of characters': [0, 100],
}

describe('of the pages of the fixtures, garbage are', () => {
  test('at least 30 looked at', () => expect(pages.length).toBeGreaterThanOrEqual(30))

  test.each(CORRUPTIONS.map((corruption) => [`${corruption.kind} ${corruption.strength}`, corruption] as const))(
    '%s',
    (name, { spoil }) => {
      const bad = pages.filter((page) => judgeTextLayer(spoil(page), spell).verdict === 'garbage').length
      const [least, most] = EXPECTED[name.replace(/ -$/, '')] ?? [90, 100]
      expect((100 * bad) / pages.length).toBeGreaterThanOrEqual(least)
      expect((100 * bad) / pages.length).toBeLessThanOrEqual(most)
    },
  )
})

const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n')

test.each([
  ['a table of figures', lines(20, '2019/20 £1,250,000 £12.5k 3.4% (1,250) - Q3 H1 n/a')],
  ['a table of figures with its labels', lines(9, 'Staffing £1,250,000 £12.5k Overheads £3,000 Equipment £450')],
  [
    'a list of names',
    `Siân Llewellyn Nguyen Thi Hoa Mohammed Iqbal Agnieszka Wójcik Rhys Gruffydd Ngozi Okafor Wm. McAllister
     Bhupinder Singh Dhillon Zsófia Kovács J.R. Whyte D'Souza Ffion Prydderch Oluwaseun Adeyemi Hywel Pryce-Jones
     Saoirse Ní Bhriain Krzysztof Szczepański Yvonne Lynch Jiří Dvořák Tracey Crouch Dafydd Llywelyn`,
  ],
  [
    'names in capitals',
    lines(5, 'SOPHIE LINDEN KIM MCGUINNESS EMILY SPURRELL STEVE TURNER DONNA JONES MATTHEW BARBER'),
  ],
  [
    'Welsh',
    `Mae'r Comisiynydd Heddlu a Throseddu ar gyfer Gwent wedi penderfynu cymeradwyo cyllid i'r prosiect hwn yn ystod y
     flwyddyn ariannol. Bydd yr arian yn cael ei ddefnyddio i gefnogi dioddefwyr trosedd, trais rhywiol a cham-drin
     domestig. Rwyf yn cadarnhau nad oes gennyf unrhyw fuddiant personol na rhagfarnus yn y mater hwn.`,
  ],
  [
    'Welsh and English side by side',
    `Decision of the Police and Crime Commissioner for Gwent on the funding of services for victims of crime
     Penderfyniad Comisiynydd Heddlu a Throseddu Gwent ar gyllido gwasanaethau i ddioddefwyr trosedd yng Ngwent
     I confirm that I do not have any personal or prejudicial interest in this matter and have signed below
     Rwyf yn cadarnhau nad oes gennyf unrhyw fuddiant personol yn y mater hwn ac rwyf wedi llofnodi isod`,
  ],
  [
    'references and web addresses',
    lines(8, 'PCD-1412 DMPCD2015/104 see https://www.london.gov.uk/decisions/pcd-1412-x7 pcc@gwent.police.uk PCC1023b'),
  ],
  ['a signature page', 'I approve the above request.\nSignature Date 22 February 2021\nPolice and Crime Commissioner'],
  ['a form of ticks', lines(9, '☐ Yes ☒ No ✓ N/A • ......... ____________')],
  [
    'a form in capitals',
    lines(4, 'ORIGINATOR: CHIEF FINANCE OFFICER REQUEST FOR DECISION NPCC HMICFRS OPCC PART 1 NON CONFIDENTIAL'),
  ],
  [
    'acronyms',
    'HMICFRS and NPCC asked MOPAC, the OPCC, BTP, CTPHQ and the CPS for RASSO, VAWG, DHR and MAPPA figures from GovS',
  ],
])('%s is sound', (_, text) => {
  expect(judgeTextLayer(typedPage(text), spell).verdict).toBe('sound')
})

test.each([
  ['nothing', '', [], 'absent', 'no-words'],
  [
    'letters shifted by three',
    'Wkh Ghsxwb Pdbru iru Srolflqj dqg Fulph lv dvnhg wr dssuryh wkh iroorzlqj dqg wkh ixqglqj',
    [],
    'garbage',
    'no-language',
  ],
  [
    'glyph numbers',
    lines(2, "7KH'HSXW\\\\ 0D\\RU IRU 3ROLFLQJ DQG &ULPH LV DVNHG WR DSSURYH WKH IROORZLQJ UHTXHVW"),
    [],
    'garbage',
    'no-language',
  ],
  [
    'an earlier bad OCR',
    'Tbe Depufy Mayar f0r Po|icing and Crime is askcd to approvc tbe fo11owing reqnest for tbe ycar 2019',
    [WHOLE],
    'garbage',
    'misread-words',
  ],
  [
    'letters one by one',
    lines(4, 'T h e D e p u t y M a y o r f o r P o l i c i n g'),
    [],
    'garbage',
    'spaced-letters',
  ],
  [
    'a stamp on a scan',
    'Scanned by CamScanner\nRECEIVED 12 MAR 2019\nPage 3 of 12',
    [WHOLE],
    'garbage',
    'few-words-over-image',
  ],
  [
    'a good layer over a scan',
    'The Deputy Mayor for Policing and Crime is asked to approve the following request for the year and the budget',
    [WHOLE],
    'sound',
    'readable-over-image',
  ],
] as const)('%s: %s', (_, text, images, verdict, reason) => {
  expect(judgeTextLayer(typedPage(text, images), spell)).toStrictEqual({ verdict, reason })
})

test('strips of one scan count together', () => {
  const strips = Array.from({ length: 8 }, (_, i) => [0, i * 105, 595, (i + 1) * 105] as const)
  expect(judgeTextLayer(typedPage('Page 3', strips), spell).reason).toBe('few-words-over-image')
})
