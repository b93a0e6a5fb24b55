/** What no PDF that is meant to be read goes beyond; one that does fails as `too-large` before it takes all the memory. */

/** Published decisions with all their appendices stay below 500 pages. */
export const MOST_PAGES = 2000
/** Of one page: A4 filled to its edges with letters of 6 points holds some 24,000. */
export const MOST_GLYPHS = 500_000
/** Of a whole document: its pages are kept in memory until it is done. 500 full pages hold some 250,000. */
export const MOST_WORDS = 2_000_000
/** Drawing operators of one page; each takes some hundred bytes. */
export const MOST_OPERATORS = 500_000
