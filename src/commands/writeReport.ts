import type { Ledger } from '../run/ledger.ts'
import type { IngestCommand } from './runOptions.ts'

/** x */
export async function writeReportOf(
  run: number | null,
  { db, report }: IngestCommand,
  { ledger, say }: { readonly ledger: Ledger; readonly say: (line: string) => void },
): Promise<void> {
  void [run, db, report, ledger, say]
}
