/** A reference in the form in which two are compared, in capitals and without spaces: `PCD 291` gives `PCD291`. */
export function referenceKey(reference: string): string {
  return reference.replace(/\s+/gu, '').toUpperCase()
}
