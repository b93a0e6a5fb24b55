/** Which pages are recognised: those that need it, all, or none. */
export const ocrModes = ['auto', 'always', 'never'] as const
export type OcrMode = (typeof ocrModes)[number]
