// "accept £75,000 as the price of Quay Ltd", "accept Quay Ltd's price of £75,000", "the sum of £75,000 tendered by": a purchase
const ACCEPTS_PRICE =
  /\baccept\w*\b(?=[^;]*£)[^;]*(?:£[\d.,]+\w*(?: million)? (?:\p{L}+ ){0,2}?(?:as the (?:\p{L}+ ){0,2}(?:price|fee|cost|tender)\b|tendered\b|quoted\b)|['’]s? (?:\p{L}+ ){0,2}(?:price|tender|quotation|quote|fee)\b)/iu
/** Words of a sale, whose price comes in. */
export const SELLS = /\b(?:sale|sell\w*|sold|dispos\w+|surplus|former|highest|purchaser|buyer)\b/iu

/** Does an item accept what somebody asks for his work, and so pay it? Whoever accepts a price for what is sold takes it in. */
export const isPriceAccepted = (text: string): boolean => ACCEPTS_PRICE.test(text) && !SELLS.test(text)
