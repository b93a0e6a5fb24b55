// "Donna Jones", "Dr Alan Billings", "Sir Graham Bright", "Mary O'Neil-Smith", "D. P. Jones", "Jeff van der Berg"
const PERSON =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Councillor|Rt\.? Hon\.?|Professor|Prof|Lord|Baroness)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}\.?|van|de|der|von|le))*\s+\p{Lu}[\p{Ll}'’-][\p{L}'’-]*(?:[\s-]\p{Lu}[\p{L}'’-]+)?$/u

// Words of offices, bodies and forms that are capitalised like names.
const NO_NAME =
  /\b(?:report|author|contact|sponsor|originator|requester|owner|recipient|organisation|amount|supplier|provider|bidder|applicant|details|summary|police|crime|commissioner|mayor|office|officer|director|head|chief|executive|finance|financial|legal|advice|council|trust|service|services|decision|date|signature|signed|name|manager|constable|deputy|assistant|interim|acting|treasurer|solicitor|boards?|governance|team|group|department|unit|committee|monitoring|strategic|policy|programme|commissioning|constabulary|force|authority|london|public|equality|equalities|commercial|data|protection|health|approach|yes|no|not|approved|tbc|none|the|this|all|role|title|part|appendix|reserve|fund|budget|grant|total|issues?|drafting|sponsoring|adviser|comments|privacy|implications|fire|rescue|partnership|county|borough|city|university|hospital|surveyor|analyst|coordinator|co-ordinator|administrator|accountant|inspector|superintendent|sergeant|secretary|clerk|road|street|avenue|yorkshire|mercia|midlands|wales|valley|manchester|swindon|wight|pcc|pfcc|opcc|dmpc|pcd|dmpcd|mopac|template|january|february|july|september|october|november|december)\b/iu

// "P.Seccombe", "J. R. Hartley": initials and a surname
const INITIALS = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{Ll}’'-]{2,}$/u
// "Supported. Jane Doe": a sentence before a name
const SENTENCE = /\p{Ll}{3,}\.\s/u

// "Jane Doe OBE MPhil", "Jane Doe QPM": letters behind a name
const HONOURS =
  /(?:,?\s(?:[COMKD]BE|BEM|[CLM]VO|QPM|KPM|QFSM|KC|QC|JP|DL|TD|VR|MP|CPFA|CIPFA|F?CA|ACA|F?CCA|ACCA|CMgr|MBA|LLB|LLM|P[Hh]D|MPhil|M(?:Sc|A|Ed)|B(?:Sc|A)|FRSA|FCMI)(?:\s?\((?:Hons|Oxon|Cantab)\))?)+$/u

/** Is this text a person's name: two to four capitalised words, none of them of an office? */
export function isPersonName(text: string): boolean {
  const trimmed = text.trim().replace(HONOURS, '')
  return (
    trimmed.length >= 5 &&
    trimmed.length <= 45 &&
    (PERSON.test(trimmed) || INITIALS.test(trimmed)) &&
    !NO_NAME.test(trimmed) &&
    !SENTENCE.test(trimmed)
  )
}

/** A name without what surrounds it on a signature's line: dots, "(wet copy held in OPCC)", "PCC". */
export function bareName(text: string): string {
  return text
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/[….·_]{2,}|…/gu, ' ')
    .replace(/^\s*(?:PCC|PFCC|Commissioner|signed)\b[:\s]*/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '')
}

/** Is "N Ward", or "N. Ward", who "Nicola Ward" is? */
export function isInitialOf(name: string, other: string): boolean {
  const [first = '', ...last] = name.split(' ')
  const [full = '', ...surname] = other.split(' ')
  const isInitial = /^\p{Lu}\.?$/u.test(first) && full.length > 2 && full.startsWith(first.charAt(0))
  return isInitial && last.join(' ') === surname.join(' ')
}
