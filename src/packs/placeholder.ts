/** Stands in a draft where the address is not known; no such host can exist (RFC 2606). */
export const PLACEHOLDER = 'https://example.invalid/'

/** Was an address left as the draft had it? */
export const isPlaceholder = (url: string | null): boolean => url?.startsWith(PLACEHOLDER) === true
