import type { Wording } from './settledContexts.ts'

/** Limits that rules set on what may be asked for, spent, borrowed or decided. */
export const RULED: readonly Wording[] = [
  // "The Fund may not be used for sums above £2,500"
  {
    before: /\bmay (?:not|only) be used for [^£.;]*\b(?:above|over|more than|exceeding|up to|below) $/iu,
    role: 'threshold',
  },
  // "The Code requires competition for services of £10,000 to £150,000"
  {
    before:
      /\brequires? (?:competition|competitive|quotations?|quotes|tenders?|an? tender|approval)\b[^£;]*\b(?:of|from|between|above|over) (?:£[\d,]+ (?:to|and) )?$/iu,
    role: 'threshold',
  },
  // "an authorised limit for debt of £75m and an operational boundary of £62m"
  {
    before:
      /\b(?:authorised limit|operational boundary|counterparty limit|borrowing limit|prudential limit)\b[^£.;]{0,40}(?:of|is|was|at|to) $/iu,
    role: 'threshold',
  },
  // "It allowed investments of up to £10m", "raise the precept by up to £10 without a referendum"
  { before: /\ballow(?:s|ed)? [^£.;]{0,40}\bup to $/iu, role: 'threshold' },
  { before: /\bup to $/u, behind: /^ without a referendum/iu, role: 'threshold' },
  // "None of them is above £20k"
  {
    before: /\bnone of (?:them|these|which|the \p{L}+) (?:is|are|was|were) (?:above|over|more than) $/iu,
    role: 'threshold',
  },
  // "Applications may be for between £10,000 and £50,000"
  {
    before:
      /\b(?:applications?|bids?) (?:may|could|can|must|had to|have to) be (?:for|of) (?:between |up to )?(?:£[\d,]+ (?:and|to) )?$/iu,
    role: 'threshold',
  },
  // "decisions of up to £100,000 are delegated to the Director"
  { before: /\b(?:up to|below|under|over|above) $/iu, behind: /^ (?:are|is) delegated to\b/iu, role: 'threshold' },
  // "Every force was invited to bid for up to £432,000": what one may ask for comes in nowhere
  { before: /\b(?:invited|eligible|free) to (?:bid|apply) for (?:up to |between )?$/iu, role: 'context' },
  // "open to charities with an income below £1m a year"
  {
    before: /\b(?:income|turnover) (?:below|under|above|over|of less than|of more than|of up to|up to) $/iu,
    role: 'context',
  },
]

/** Sums that stand beside the decision: what others own, lose, save, ask for and put in. */
export const BESIDE_ONLY: readonly Wording[] = [
  // "paid in arrears as its reserves exceed £100,000"
  {
    before:
      /\b(?:its|their) (?:own )?reserves? (?:exceeds?|stands? at|stood at|are|were|is|was|of|come to) (?:about )?$/iu,
    role: 'context',
  },
  // "which will put in £110,000 of its own"
  { behind: /^(?: a year)?,? of (?:its|their|his|her) own\b/iu, role: 'context' },
  // "The Force has to find savings of £2.9m in the year"
  {
    before:
      /\b(?:find|make|made|found|deliver(?:ed)?|achieved?|yield|release)\w* (?:\w+ )?(?:savings?|efficiencies) of (?:about |some |up to )?$/iu,
    role: 'context',
  },
  // "£2.3m, of which Cheshire East pays £690,000"
  {
    before:
      /\bof which (?!the (?:PCC|Commissioner)|MOPAC|GLA|PCC)[\p{Lu}][\p{L} ]{2,40} (?:pays|gives|contributes|bears|puts in) $/u,
    role: 'context',
  },
  // "Losses reported by victims were £7.4m"
  {
    before: /\b(?:losses|damage|thefts?)\b[^£.;]*\b(?:were|was|came to|totalled|of|at) (?:about |some )?$/iu,
    role: 'context',
  },
  // "It was set up in 2007 with a grant of £9.46m"
  {
    before:
      /\b(?:set up|established|created|founded|launched|began|opened|started)\b[^£.;]{0,25} in [^£.;]{0,10}(?:19|20)\d\d with (?:a |an )?(?:[\w-]+ ){0,3}(?:grant |funding |award )?(?:of )?(?:about )?$/iu,
    behind: /^(?! from (?:the )?(?:Commissioner|O?P?F?CC|MOPAC|GLA|Mayor)\b)/iu,
    role: 'context',
  },
  // "14 applications worth £702,318.44 were considered"
  {
    before:
      /\b(?:applications?|bids?|proposals?)[^£.;]{0,30} (?:worth|valued at|totalling|to (?:a|the) (?:total )?value of|with a total value of|for a total of) (?:about |some |over )?$/iu,
    behind: /^[^£.;]{0,30}\b(?:were|was|have been|had been)\b/u,
    role: 'context',
  },
  // "The Outline Business Case included a provision of £118m"
  {
    before: /\bbusiness case (?:had |has )?(?:included|assumed|put|estimated|forecast|allowed)\b[^£.;]*$/iu,
    role: 'context',
  },
  // "The council will run its own programme from its public health budget, at a cost of £32,000"
  {
    before:
      /\b(?:council|borough|authority|trust|charity|university) (?:will|would|is to|runs?|has)\b[^£.;]*\b(?:its|their) own\b[^£.;]*$/iu,
    role: 'context',
  },
  // "Match funding of £302,514 is required and will be met by £200,000 from the budget"
  {
    before: /(?<!\b(?:provide|give|pay|offer|make|find)s? (?:the |a |an )?)\bmatch funding\b[^;]*$/iu,
    behind: /^(?![^.;]*\breceived\b)/iu,
    role: 'context',
  },
  // "at a cost for fuel of £1.31m"
  { before: /\bat an? (?:\p{Ll}+ )?(?:costs?|outlay) for \p{Ll}+ of (?:about )?$/iu, role: 'context' },
  // "£321,161 is uncommitted", "£38,000 is left": what a budget still holds
  {
    before: /(?<!\bof which )$/iu,
    behind: /^ (?:is|remains|was) (?:still )?(?:uncommitted|unspent|unallocated)\b/iu,
    role: 'source',
  },
  { before: /^(?!.*\bafter (?:this|these|the) )/iu, behind: /^ is left\b/iu, role: 'source' },
  // "let at £24k below the estimate", "£18,240 that was returned to the Home Office"
  {
    behind:
      /^ (?:below|under|less than|above|over|short of) (?:the|its|their) (?:\p{L}+ )?(?:estimate|budget|forecast|ceiling|programme|plan)\b/iu,
    role: 'context',
  },
  {
    behind: /^ (?:that |which )(?:was|were|has been|had been) (?:returned|handed back|paid back|repaid) to\b/iu,
    role: 'context',
  },
  // "The council asked that the grant be kept at £181k"
  {
    before: /\b(?:asked|asks|wanted|requested) that\b[^£.;]*\bbe (?:kept|held|set|raised|increased|maintained) at $/iu,
    role: 'context',
  },
  // "paid for by borrowing of £10.5m", "£1,720,000 is in the approved capital programme"
  { before: /\b(?:paid for|funded|financed|met) (?:by|from) borrowing of $/iu, role: 'source' },
  {
    before: /^(?:\d[\d.]* )?$/u,
    behind: /^ is (?:already )?in the (?:approved )?(?:\p{L}+ )?(?:programme|budget|plan)\b/iu,
    role: 'source',
  },
  { before: /^(?:\d[\d.]* )?(?:A )?[Pp]rovision of $/u, behind: /^ (?:is|was|has been) made in\b/iu, role: 'source' },
  // "They account for £2.06m of the sum requested"
  {
    before: /\b(?:they|these|which|it) accounts? for (?:about )?$/iu,
    behind: /^ of the (?:sum|total|amount)\b/iu,
    role: 'part',
  },
]
