// Words beside a sum outside of the request that tell its role; each is tried in its turn by `explained.ts`.

export const EARLIER_WORDS =
  /\b(?:previous(?:ly)?|originally|former|earlier|already|prior|initially|last year)\b[^.;]{0,70}\b(?:approv|agree|award|allocat|grant|budget|contract|fund|value|commit|spen[dt]|invest|receiv)|\b(?:was|were|had been|has been|have been) (?:\w+ )?(?:approved|agreed|awarded|allocated|granted|spent|piloted|let|released|paid)\b|\b(?:has|have) (?:cost|contributed|spent)\b|\bto date\b|\bcontribution has been\b|\bcontributed\b[^.;]{0,40}\bin 20\d\d|\bapproved (?:at|in|on|by|under|a decision|funding)\b|\b(?:approved|agreed|awarded|provided|received|granted)\b[^.;]{0,60}\bin (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?20\d\d/iu
// "the present contract had a value of £1,140,000": only what stands behind it, not "£2m, 25% of the original value"
export const STANDING_WORDS =
  /\b(?:original|existing|current|present)\b(?! stock)[^.;]{0,70}\b(?:approv|agree|award|allocat|grant|contract|licen[cs]e|value|commit|spen[dt]|invest|receiv)\w*[^.;]*$|\b(?:grants?|awards|payments|donations|contributions?)(?: to [^£.;]{2,60})? (?:has|have) been:? £[^.;]*$|\b(?:grants?|awards|payments|donations|contributions?)(?: to [^£.;]{2,60})? (?:has|have) been:? $/iu
export const INCOME_BEFORE =
  /\b(?:receipt of|(?:MOPAC|O?P\.?F?CC|commissioner|GLA|mayor|force|constabulary|police|MPS|we|to be|(?:is|are)(?! to\b)|was|were)\b[^£.;,]{0,40}\breceiv(?:e|es|ed|ing)|receiving|accept(?:s|ance of|ing|ed)?(?! (?:the |an? )?(?:\p{L}+ ){0,3}(?:tenders?|quot\p{L}+|bids?|prices?)\b)|income(?: of)?|generat(?:e|es|ing)|contributions? (?:from|by) [^£]{3,60}|reimbursed?|recover(?:y|ed)|recharg\w+|(?<!\b(?:costs?|expenses|fees) of (?:the )?)sale of|capital receipt|additional home office grant|grant income|fee income|successful(?:ly)? (?:bid|secured)|secured|bid for|has been awarded|were awarded|was awarded|(?:approval|seeks?|sought|asks?|asked|and|proposed) to receive)\b[^£.;,]{0,80}$/iu
export const INCOME_BEHIND =
  /^[^£.;]{0,60}\b(?:received from|from the sale of|from the (?:home office|ministry of justice|department|government)|income|(?:is|are|was|were|will be) (?:received|recovered|expected from(?! (?:\p{L}+ )?20\d\d))|in (?:funding|grant) awarded by|expected from third parties)\b/iu
export const SOURCE_BEFORE =
  /\b(?:budget(?: \w+){0,4} (?:of|is|was|for [^£]{3,60}(?:is|was))|reserves? (?:of|stands at|stood at|balance)|(?:met|funded|financed|drawn|found|paid) (?:in full |entirely |wholly )?(?:from|by|within|out of)\b[^£.;]{0,90}\b(?:of|stands? at|stood at|totalling|is|was)|fund (?:of|is|was|worth)|available|made available|set aside|provision of|announced|balance of|budget:?|allocation (?:of|from [^£]{3,40}of)|from (?:a|the|its|an)(?: \w+){0,3}|(?:mayor|commissioner|government) (?:has )?(?:committed|announced)[^£]{0,40})\s*$/iu
export const SOURCE_BEHIND =
  /^[^£.;]{0,40}\b(?:announced by|(?:will|would|can|must|is to|are to)(?: \w+){0,2} (?:come|be drawn|be taken) from|provided (?:for|in|within)|(?:which )?remain(?:s|ed|ing)? in the|uncommitted|for [^£.;]{2,30} in the (?:\w+ )?(?:budget|programme|reserve)|(?:is|was|has been|are) (?:available|set aside|allocated (?:from|in|within)|identified (?:from|within|in)|budgeted|held)|budget\b|reserves?\b|of new money|carried forward|underspend|fund\b(?! \w+ to))/iu
// "the acceptance and spending of £0.2m", "the receipt and expenditure of £12,000": taken in and spent by one decision
export const SPENT_TOO =
  /\b(?:accept(?:ance|ing)?|receipt|receiv(?:e|ing))(?: of)? and (?:the )?(?:spend(?:ing)?|expenditure|use|commit(?:ting|ment)?|allocat(?:e|ing|ion))(?: of)?(?: (?:the|a|grant|funding|of|up to)){0,4}\s*$/iu
export const PART_WORDS =
  /\b(?:of which|comprising|consisting of|made up of|broken down|including|split|in the first year|in year (?:one|two|three|\d)|each year|per year|per annum|instalments?)\b/iu
export const COUNTED =
  /\b(?:costs? (?:the|society|to society)|costing|estimated cost of|economy|nationally|survey|crime cost|loss(?:es)? of|stolen|offences?|average cost|cost of borrowing|borrowing costs?|revenue costs?|running costs?|fall by|cost per|rate of|daily rate|value of (?:goods|property)|turnover|wage|salary|per hour|an hour|per head|saving|savings|requested|applications? (?:received|requesting)|bids?)\b/iu
// "The cost of £75,000 will be met from the grant": what is paid, not what pays
export const COST_BEFORE =
  /\b(?:costs?|expenditure|grants?|contract|award|sum|funding|extension|total)(?: \w+){0,4} (?:of|is|are|at|totals?)(?: (?:up to|a total of|approximately))?\s*$/iu
export const PAID_BEHIND =
  /^[^£.;]{0,60}\b(?:(?:will|to|can|is to|are to|should|would|may) be (?:met|funded|financed|found|contained|accommodated|paid)|(?:is|are) (?:met|funded|to be funded|affordable|included in|within|provided for))\b|^,? met (?:from|by)\b/iu
// "The charge, over 15 years £276,000, is paid from the revenue budget"
export const CHARGE_BEFORE =
  /(?<!\bof (?:the |this |that |its )?)\b(?:costs?|charges?|rents?|fees?|prices?|premiums?|payments?|salar(?:y|ies))(?: \w+){0,3}?(?: of|,? (?:over|for) [^£.;]{3,30}?|, in all|, in total|,)? (?:up to |about )?$/iu
export const IS_PAID =
  /^(?: a year| per annum)?,? (?:is|are|will be|is to be|are to be) (?:paid|charged|met|borne) (?:from|to|within|out of)\b/iu
// "prices from £29,500 to £61,200 were received", "applications to a value of £489,000 were submitted"
export const OFFERS =
  /\b(?:prices?|quotes?|quotations?|bids?|tenders?|applications?|offers?)\b[^.;]*\b(?:received|came in|submitted|suggest(?:ed|s)?|indicat(?:e|ed|es)|ranged|ranging|total(?:led|ling)|scored)\b/iu
// "Of the £391,500 set aside, £48,250 has been paid to A and £343,250 will go to B": what is decided now, beside what was before
export const WILL_GO = /^,? (?:will|is to|would) (?:now )?(?:go|be (?:paid|given|awarded|granted|transferred)) to\b/u
// "Of this £127,400 will be met from the Ministry of Justice grant"
export const OF_THIS =
  /\b(?:of|out of) (?:this|that|it|these|the (?:(?:total|gross|whole|annual) )?(?:costs?|expenditure|price|sum|total)),? $/iu
export const MET_BEHIND =
  /^[^£.;]{0,30}\b(?:(?:met|funded|financed|paid|drawn|taken|found) (?:from|by)|(?:comes?|will come|is to come) from|(?:is|will be) charged to)\b/u
// "has been delivered by the Force since April 2020 for £800,000 a year", "has been given £36,000 a year since 2018"
export const GIVEN_SINCE =
  /\b(?:has|have) been (?:delivered|given|granted|provided|paid|run|funded)\b[^.;]*\bsince (?:\w+ )?20\d\d\b/iu
// "ranging from £1.2m to £1.6m", "a cost of between £310,000 and £355,000"
export const RANGE = /\b(?:from|between) (?:£[\d,.]+(?:k|m| million)? (?:to|and) )?$/iu
export const RECEIPTS =
  /\b(?:capital receipts?|(?:estimated|assumes?|expected) receipts?|proceeds)\b(?:[^.;]|\.(?=\d))*$/iu
// "the Home Office has awarded £990,324 to MOPAC", "the Ministry of Justice offered up to £600,000"
export const GRANTED =
  /\b(?:home office|ministry of justice|moj|government|cabinet office|department (?:for|of) [\w, ]{3,40})\b[^.;]{0,60}\b(?:award(?:ed|s)?|offer(?:ed|s)?|confirmed|provid(?:ed|es)|granted|allocat(?:ed|es))\b[^£.;]{0,60}$/iu
// "The Commissioning Budget for 2017/18 is £4.117m"
export const BUDGET_IS =
  /\b(?:budget(?: allocation)?|reserve|fund|balance|capital programme|police and crime plan|(?:ministry|home office|moj|victims)\b[^.;£]{0,40}\bgrant)s?\b[^.;£]{0,50}\b(?:of|is|was|stood at|stands at|held|holds|(?<!\b(?:will|would|then) )hold|includes?|included|contains?|provides for|allocates|makes|expected to be(?: about)?|available is|forecast to be|has|set up(?: \w+){0,4} with)\s*(?:circa |about |approximately |some |up to |c\.? ?)?$/iu
// "The budget includes income from interest of £250,000"
export const INCLUDES_INCOME =
  /\b(?:includes?|allows? for|assumes?|contains?|expects?) (?:an? |the )?(?:\p{L}+ )?income (?:from|of|on)\b[^£.;]*$/iu
// "Investments stood at £102.4m", "The average balance invested was £60m"
export const INVESTED =
  /\b(?:investments|deposits|cash balances?|(?:average |total )?(?:balances?|sums?) invested|loans? outstanding|external debt)\b[^£.;]{0,30}\b(?:stood|stands?|amounted|came|were|was|totalled|averaged)(?: (?:at|to))?(?: (?:about|some|around|between))? $/iu
// "a national fund of £25m", "the Home Office announced a £35m fund"
export const NATIONAL =
  /\bnational(?:ly)?\b[^.;£]{0,40}$|\b(?:home office|government|ministry of justice)\b[^.;£]{0,30}\b(?:announced|opened|launched)\b(?![^£]*\b(?:PCC|MOPAC|commissioner|area)\b)[^.;£]{0,60}$/iu
// "approved a budget of £2.1 million", "set up by decision 31/2018 with a budget of £1.2m"
export const SET_BUDGET = /\b(?:with|approved|agreed) (?:a |an |the )?(?:\w+ )?budget of $/iu
// "Surplus income from courses, which came to £376,400", "POCA receipts, which were £312k"
export const CAME_IN =
  /\b(?:income|receipts|interest)\b[^£.;]{0,80}\b(?:came to|were|was|amounted to|totalled) (?:about |some )?$/iu
