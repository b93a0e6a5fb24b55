/** What a report of a run needs beyond its ledger: under what it ran, and what became of each document that it read. */
export const runHistory = `
ALTER TABLE runs ADD COLUMN terms TEXT CHECK (terms IS NULL OR json_valid(terms)); -- workers, recogniser and limits, a JSON object; null for what an earlier version ran
ALTER TABLE runs ADD COLUMN rest TEXT CHECK (rest IS NULL OR json_valid(rest)); -- seconds, and what was counted without being read, a JSON object; null until its end

CREATE TABLE run_documents ( -- what became of each document that a run read; later runs have rows of their own
  run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  path TEXT NOT NULL, -- where it was read, absolute
  file TEXT NOT NULL, -- as in documents
  sha256 TEXT, -- null where the file could not be read
  status TEXT NOT NULL CHECK (status IN ('loaded', 'review', 'failed')),
  failure_code TEXT,
  failure_stage TEXT,
  failure_page INTEGER, -- from 1
  pages INTEGER, -- null for a failed document
  recognised_pages INTEGER NOT NULL, -- pages, or parts of them, that this run recognised; those kept from before not counted
  timings TEXT NOT NULL CHECK (json_valid(timings)), -- milliseconds by stage, a JSON object; of a process that was stopped nothing is known
  milliseconds INTEGER NOT NULL, -- work of all processes on it, all tries together
  tries INTEGER NOT NULL, -- in this run
  done_at TEXT NOT NULL, -- ISO 8601, UTC
  PRIMARY KEY (run, path),
  CHECK ((status = 'failed') = (failure_code IS NOT NULL))
) STRICT, WITHOUT ROWID;
`
