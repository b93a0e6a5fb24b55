import { OURSELVES, type Wording } from './settledContexts.ts'

const OUR_POT = `(?:${OURSELVES}|funds?|schemes?|programmes?)`
const REFERENCE = '(?:[Dd]ecisions?(?: [Nn]otices?)? [\\w/-]*\\d[\\w/-]*|(?<!RM)\\b[A-Z]{2,6} \\d[\\w/-]*)'

/** Sums that were given, set or paid before this decision, by words that say when or by which decision. */
export const GIVEN_EARLIER: readonly Wording[] = [
  // "The award of £1.8m made in May 2013 runs to March 2015"
  {
    before: /\b(?:awards?|grants?|contributions?|loans?|payments?|contracts?) of (?:up to |about )?$/iu,
    behind: /^ (?:made|given|agreed|approved|awarded|let|paid) (?:in|on) /iu,
    role: 'earlier',
  },
  // "In that year he also paid £18,600", "In 2012 the Lottery awarded £486k"
  {
    before:
      /^(?:In (?:that year|20\d\d(?:[/-]\d\d(?:\d\d)?)?)|Last year),? (?:he|she|it|they|we|the \p{L}+) (?:also |then )?(?:paid|gave|contributed|granted|awarded) (?:a further |another )?$/iu,
    role: 'earlier',
  },
  // "The project has been supported by the Commissioner before, with £17,500"
  { before: /\bsupported\b[^£.;]*\b(?:before|previously|in the past)\b[^£.;]*$/iu, role: 'earlier' },
  // "Over the past five years the GLA has provided them with £265,000", "Between 2013 and 2016 the fund awarded £72m"
  {
    before: new RegExp(
      `\\b(?:over|in|during|since|between)\\b[^£.;]*\\b${OUR_POT}(?: has| have)? (?:already )?(?:provided|given|gave|paid|awarded|granted|invested|contributed|distributed|allocated)\\b[^£.;]*$`,
      'iu',
    ),
    role: 'earlier',
  },
  // "Since 2013 more than £1.3m has been given to 250 groups"
  {
    before: /\bsince\b[^£.;]*$/iu,
    behind: /^ (?:has|have) been (?:allocated|given|awarded|paid|distributed|granted)\b/iu,
    role: 'earlier',
  },
  // "Approval is already in place for two strands: £248,000 and £180,000"
  {
    before:
      /\bapprovals? (?:is|was|are|has been|had been) (?:already |previously )?(?:in place|given|obtained|granted)\b[^.;]*$/iu,
    role: 'earlier',
  },
  // "The last purchase was made in 2008 by the former Authority for £1.52m"
  {
    before:
      /\b(?:bought|purchased?|installed|replaced|dealt with)\b[^£.;]*\b(?:in|between) (?:19|20)\d\d\b[^£.;]*\b(?:for|at a cost of) (?:about )?$/iu,
    role: 'earlier',
  },
  // "PCD 18 set up the Fund, with £250,000", "Decision 2024-55 and Decision 2024-62 approved other grants, of £44,300"
  { before: /[A-Z]{2,6} ?\d+ (?:set up|established|created|launched)\b[^.;]*$/u, role: 'earlier' },
  {
    before: new RegExp(
      `${REFERENCE}(?: and (?:[Dd]ecision )?[\\w/-]+(?: \\d+)?)? (?:had )?(?:approved|awarded|agreed|gave|set out)\\b[^;]*$`,
      'u',
    ),
    role: 'earlier',
  },
  // "The budget approved in DMPCD 2013/96 was £72.4m"
  {
    before:
      /\b(?:budget|grant|sum|limit|award)s? (?:approved|agreed|set|given) (?:in|by|under) [A-Z]{2,6}[ /-]?\d[\w/-]*(?: \d+)? (?:was|were) $/u,
    role: 'earlier',
  },
  // "It was awarded £3 million over three years (PCD 367)"
  {
    before: /\b(?:was|were) (?:awarded|given|granted|allocated) (?:up to |a further )?$/iu,
    behind: /^[^£.;]{0,60}\((?:[A-Z]{2,6}\S*[ /-]?\d|[Dd]ecision)/u,
    role: 'earlier',
  },
  // "The programme was funded by a one-off contribution from the GLA of £400,000"
  {
    before: new RegExp(
      `\\b(?:was|were) (?:funded|paid for|met|supported) (?:by|with|from|through)\\b[^£.;]*\\b${OURSELVES}\\b[^£.;]*$`,
      'iu',
    ),
    role: 'earlier',
  },
]
