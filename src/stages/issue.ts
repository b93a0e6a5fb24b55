import type { Issue } from '../record.ts'

/** An issue of a record; `field` is the path of what it is about, null for the whole record. */
export const issue = (code: string, severity: Issue['severity'], field: string | null, message: string): Issue => ({
  code,
  severity,
  field,
  message,
})
