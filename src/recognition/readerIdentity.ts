/** Raise it with every change of what is read off a picture beside its words: kept readings are made anew then. */
export const PICTURE_RULES = 'picture rules 9'

/** Names all that decides what is read off a picture: the engine with its settings, and our own treatment of pictures. */
export function readerIdentity(engineIdentity: string): string {
  return `${engineIdentity}; ${PICTURE_RULES}`
}
