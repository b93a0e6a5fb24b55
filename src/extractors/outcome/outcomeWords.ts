import type { DecisionOutcome } from '../../record.ts'

/** Who decides, where a form tells of it: "The Commissioner deferred a decision." */
const MAKER = '(?:commissioner|o?pcc|pfcc|mayor|dmpc|director|he|she|they)'
const KIND =
  '(?:decision|consideration|determination|matter|request|proposal|item|report|recommendation|application|approval|business case|case)s?'
const THING = `(?:(?:a|an|the|this|that|any|his|her|their|my|further|final|above) )*${KIND}`
/** The thing that a form is about, not others of its kind: "Three applications were rejected". */
const THIS = `(?:^\\W*|\\b(?:the|this|that|these|those|above|all|my|your) )(?:\\p{L}+ )?${KIND}(?: (?:on|of|about|in|for|to) [^.;£]{1,80})?`
const IS = '(?: (?:is|are|was|were|be|has been|have been))?(?: (?:therefore|formally|hereby|now))?'
/** What a decision is not, where it is refused. */
const GIVEN =
  '(?:approved|agreed|supported|accepted|granted|authorised|endorsed|funded|awarded|taken forward|progressed)'
const REFUSE = '(?:refuse[sd]?|reject(?:s|ed)?|decline[sd]?|turn(?:s|ed)? down)'
const PUT_OFF = '(?:defer(?:s|red)?|postpone[sd]?|adjourn(?:s|ed)?|put off)'
const DOES = '(?: (?:has|have|therefore|formally|hereby))*'
const DECIDES = '(?:decided|resolved|determined|agreed)'

const REJECTED = new RegExp(
  [
    `^\\W*(?:not ${GIVEN}|rejected|refused|declined|turned down|dismissed)\\b`,
    '\\bI (?:am (?:unable|not able|not prepared|unwilling|not willing) to|cannot|can not|will not|would not|am not going to) (?:approve|agree|support|accept|authori[sz]e|endorse)\\b',
    '\\bI have not (?:been able to )?(?:approved?|agreed?|supported?|accepted?)\\b',
    "\\b(?:my|the commissioner[’']s|the pcc[’']s|the mayor[’']s) (?:approval|agreement|consent) (?:is|has been) (?:not given|not granted|refused|withheld|declined)\\b",
    '\\b(?:approval|consent|permission|funding) (?:is|was|has been) (?:therefore )?(?:not (?:given|granted|agreed|approved)|refused|withheld|declined)\\b',
    '\\b(?:do|does|did) not have my (?:approval|agreement|support|consent)\\b',
    '\\bnot (?:been )?minded to (?:approve|agree|support|accept)\\b',
    `\\b${DECIDES} (?:not to|against)\\b`,
    `${THIS}${IS} (?:unsuccessful|not successful)\\b`,
    '\\b(?:do|does|did) not (?:approve|agree|support|accept|authori[sz]e|endorse|consent|have my approval)\\b',
    '\\bnot to (?:approve|agree|support|proceed|award|accept|fund|grant|authori[sz]e)\\b',
    '\\bI (?:\\w+ )?(?:refuse|reject|decline)\\b',
    `${THIS}${IS} (?:not ${GIVEN}|rejected|refused|declined|denied|turned down|dismissed)\\b`,
    '\\bI (?:do|did) not (?:wish|intend|propose) to (?:approve|agree|support|proceed|award|fund|accept)\\b',
    `\\b${DECIDES} to (?:refuse|reject|decline|turn down)\\b`,
    `\\b${MAKER}${DOES} ${REFUSE} (?:to \\w+ )?${THING}\\b`,
  ].join('|'),
  'iu',
)
/** "I approve recommendation 1 but do not approve the lamps": approved, in part. */
const IN_PART =
  /\b(?:I|commissioner|o?pcc|pfcc) (?:hereby |have |has )?(?:approved?s?|agreed?s?|supports?)\b[^.;]*\b(?:but|except|save|although|however|apart from|other than)\b/iu
const DEFERRED = new RegExp(
  [
    '^\\W*deferred\\b',
    '\\bbefore (?:a|any|the|his|her|my) (?:final )?decision (?:can|is|could|will) be (?:made|taken)\\b',
    '\\b(?:further|more|additional) information\\b[^.;]{0,60}\\b(?:and|before) (?:\\p{L}+ )?(?:will|would) (?:then )?(?:decide|reconsider|return|take a decision)\\b',
    `${THIS}${IS} (?:deferred|postponed|adjourned|held over)\\b`,
    `\\bI${DOES} ${PUT_OFF}\\b`,
    `\\b(?:${DECIDES}|wish(?:es)?) to (?:defer|postpone|adjourn|put off)\\b`,
    `\\b${MAKER}${DOES} ${PUT_OFF} (?:(?:making|taking) )?${THING}\\b`,
  ].join('|'),
  'iu',
)
const NOTED = /\b(?:is|are|was|were|have|has|I|hereby|(?:received|considered|read) and) noted?\b/iu
const APPROVED_BY = new RegExp(
  `\\b${MAKER}${DOES} (?:approve[sd]?|agree[sd]?|support(?:s|ed)?|authori[sz]e[sd]?|accept(?:s|ed)?|endorse[sd]?)\\b`,
  'iu',
)
const APPROVED =
  /\b(?:has|have) my approval|\bI (?:hereby )?(?:approve|agree|authorise|support)\b|\b(?:is|are|was|were|have been|has been) (?:approved|agreed)\b|\b(?:have|has) (?:approved|agreed)\b|\b(?:have|has) (?:decided|resolved|determined)(?: to\b|\s?[:–-])|\bhereby approved?\b|^(?:approved|agreed|yes|supported)\b|\b(?:supported|approved|agreed to) the (?:proposal|recommendation|request)/iu

/** What running text says was decided; what it refuses or puts off weighs more than what it approves. */
export function outcomeOf(text: string): DecisionOutcome | null {
  // "Approved: No"
  const answer = /^\W*(?:approved|agreed|supported)\s*[:?–-]+\s*(?<answer>yes|no)\b/iu.exec(text)?.groups?.answer
  if (answer !== undefined) return /yes/iu.test(answer) ? 'approved' : 'rejected'
  // "Yes / No": a question that nobody answered
  if (/^\W*yes\b[^\p{L}]*\bno\b/iu.test(text)) return null
  if (IN_PART.test(text)) return 'approved'
  if (REJECTED.test(text)) return 'rejected'
  if (DEFERRED.test(text)) return 'deferred'
  if (APPROVED.test(text) || APPROVED_BY.test(text)) return 'approved'
  return NOTED.test(text) ? 'noted' : null
}

const THINGS =
  /^(?:(?:all|the) )*(?:recommendations?|decisions?|requests?|proposals?|reports?) (?:(?:is|are|was|were|be|been|has|have) )*/iu
const STATUS: readonly (readonly [RegExp, DecisionOutcome])[] = [
  [
    /^(?:not (?:\p{L}+ )?(?:approved|agreed|supported|accepted|granted|authorised|endorsed)|reject(?:ed|ion)|refus(?:ed|al)|declined|turned down|dismissed|unsuccessful)\b/iu,
    'rejected',
  ],
  [/^(?:deferred|postponed|adjourned)\b/iu, 'deferred'],
  [/^(?:approved|agreed|accepted|supported)\b/iu, 'approved'],
  [/^noted\b/iu, 'noted'],
]

/** What a register puts behind "Decision status": "Recommendations Approved", "Decision deferred". */
export const statusOf = (text: string): DecisionOutcome | null =>
  STATUS.find(([pattern]) => pattern.test(text.trim().replace(THINGS, '')))?.[1] ?? null

/** A status that says that nothing is decided yet, or will be. */
export const isOpenStatus = (text: string): boolean =>
  /^(?:for (?:determination|decision|approval)|awaiting|pending|proposed|draft|under consideration|not yet|(?:\w+ )?withdrawn|abandoned|called? in)\b/iu.test(
    text.trim(),
  )

const CONTRARY =
  /\b(?:commissioner|o?pcc|pfcc|mayor|he|she|I|decision|requests?|recommendations?|proposals?|applications?|item)\b[^.;]{0,60}\b(?:deferred|postponed|adjourned|withdrawn|withdrew|rejected|refused|declined|unsuccessful|against|not (?:\w+ )?(?:approve|agree|support|proceed|minded)\w*)\b/iu

/** Words that a decision cannot hold which is approved only because it is signed. */
export const isContrary = (text: string): boolean => CONTRARY.test(text)
