/** Words by which a budget is told from no other of the same body. */
const GENERIC =
  /^(?:revenue|capital|base|and|grants?|police|home|office|ministry|of|justice|moj|mopac|mps|gla|opcc|pcc|core|the|['’]s|annual|provisions?|budgets?|programmes?|20\d\d\S*)$/iu

/** Is a name so general that others of the same body have it too: "revenue budget"? */
export const isGeneric = (name: string): boolean => name.split(/\s+/u).every((word) => GENERIC.test(word))

// "revenue budget for Digital Policing", "Ministry of Justice grant for victims' services", "revenue budget of Territorial Policing"
const FOR_WHAT =
  /^\s+(?:for\s+(?:the\s+)?(?:\p{Lu}[\p{L}&-]*(?:\s(?:and\s)?\p{Lu}[\p{L}&-]*){0,4}(?:\s\d{1,3})?|(?:victims['’]?\s)?(?:[\p{Ll}]+\s)?(?:services?|grants?|telematics|procurement|maintenance|policing)|(?:\p{Ll}+[- ]){0,2}(?:liabilities|claims|insurance|litigation|redundancy|dilapidations|pensions|legal costs))|of\s+(?:the\s+)?\p{Lu}[\p{L}&-]*(?:\s(?:and\s)?\p{Lu}[\p{L}&-]*){0,4})(?=\s*(?:[.;,(]|$|\s(?:and|in|for|which|of|meets?|covers?|pays|bears|will|has|holds)\b))/u

// "2022/23 budget for enquiry offices", "the Unit's budget for vehicle removal": a budget known by what it is for
const FOR_THING = /^\s+for\s+(?:\p{Ll}[\p{Ll}-]+\s){0,2}\p{Ll}[\p{Ll}-]{3,}(?=\s*(?:[.;,(]|$|\s(?:and|which)\b))/u
const NO_THING =
  /\b(?:this|that|these|each|any|year|years|purpose|the|period|term|award|awards|grant|grants|project|future)\b/iu
// "Custody budget of Durham Constabulary"
const OF_FORCE =
  /^\s+of\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]*\s(?:and\s)?){1,4}(?:Constabulary|Police|Service)(?=\s*(?:[.;,(]|$|\s(?:and|which)\b))/u

// "Operations (Custody) revenue budget for Language Services": the share of one purpose in a budget of that kind
const OF_KIND = /\b(?:revenue|capital) (?:budget|programme)$/iu

/** The words behind a name that tell the pot from others of its body: what a plain budget is for, and whose budget it is. */
export function ofWhat(name: string, rest: string): string {
  const isBudget = /budgets?$/iu.test(name)
  const isPlain = isGeneric(name)
  const what =
    /provisions?$/iu.test(name) || ((isPlain || OF_KIND.test(name)) && /(?:budgets?|grants?|programmes?)$/iu.test(name))
      ? FOR_WHAT.exec(rest)
      : null
  const thing =
    isBudget && (isPlain || /['’]s?\s(?:20\d\d\S*\s)?budgets?$/iu.test(name)) ? FOR_THING.exec(rest)?.[0] : undefined
  if (what !== null) return what[0]
  if (thing !== undefined && !NO_THING.test(thing)) return thing
  return isBudget ? (OF_FORCE.exec(rest)?.[0] ?? '') : ''
}
