/** What stands before and behind a sum in its sentence. */
export type Around = { readonly before: string; readonly behind: string }

/** The same with the sentence as a whole, the sum in it. */
export type InSentence = Around & { readonly whole: string }
