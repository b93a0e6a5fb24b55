// A busy or failing disk, too many open files, a network folder that does not answer: the file itself may be sound.
const BUSY_CODES = ['EBUSY', 'EAGAIN', 'EIO', 'EMFILE', 'ENFILE', 'ESTALE', 'ETIMEDOUT', 'EINTR']

/** Is this the file system's error for a file that it cannot give now, but perhaps a moment later? */
export function isBusy(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && BUSY_CODES.includes(error.code)
}
