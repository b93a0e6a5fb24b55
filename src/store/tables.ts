/**
 * The tables of schema 1. Names are the contract's in snake_case; the comments inside the statements stay in the
 * database, so that `.schema` in any SQLite shell explains itself.
 *
 * Every list of a record is a table with `document_id` and `position` (from 0, the order of the record). All of them
 * hang on `decisions`, so that deleting one row there takes a record away whole.
 */
export const tables = `
CREATE TABLE runs ( -- one row for each time "ingest" was started: its ledger
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL, -- ISO 8601, UTC
  ended_at TEXT, -- null: still running, or killed before its end
  arguments TEXT NOT NULL CHECK (json_valid(arguments)), -- the paths as given, a JSON list
  rules_hash TEXT NOT NULL,
  found INTEGER NOT NULL DEFAULT 0,
  loaded INTEGER NOT NULL DEFAULT 0,
  review INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0, -- the same bytes a second time in this run
  not_started INTEGER NOT NULL DEFAULT 0, -- left over when the run was interrupted
  CHECK (ended_at IS NULL OR found = loaded + review + failed + unchanged + duplicate + not_started)
) STRICT;

CREATE TABLE documents ( -- one row for each PDF, known by its bytes; failed ones too
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL, -- path as first seen, relative to the folder given to "ingest"
  sha256 TEXT UNIQUE, -- of the bytes; null only where the file could not be read
  bytes INTEGER,
  pages INTEGER, -- null for a failed document, as the next two
  document_kind TEXT CHECK (document_kind IN ('decision', 'agenda', 'minutes', 'letter', 'appendix', 'other')),
  text_source TEXT CHECK (text_source IN ('digital', 'ocr', 'mixed')),
  status TEXT NOT NULL CHECK (status IN ('loaded', 'review', 'failed')), -- review: loaded, but a person should look
  failure_code TEXT, -- why it failed: the next three go with it
  failure_stage TEXT,
  failure_page INTEGER, -- from 1
  failure_message TEXT,
  rules_hash TEXT NOT NULL, -- the shared rules and code that made these rows
  pack_hash TEXT, -- the pack of its issuer; null without one
  packs_hash TEXT NOT NULL, -- all packs together: decides whether a document without a pack is done again
  run INTEGER NOT NULL REFERENCES runs (id),
  timings TEXT NOT NULL CHECK (json_valid(timings)), -- milliseconds by stage, a JSON object
  saved_at TEXT NOT NULL, -- ISO 8601, UTC
  CHECK ((status = 'failed') = (failure_code IS NOT NULL))
) STRICT;

CREATE TABLE decisions ( -- the scalars of a record: one row for each document that was loaded or waits for review
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  -- Documents that are no decision have a row too, with most of it null: see documents.document_kind.
  issuer TEXT, -- slug of the body
  reference TEXT,
  reference_key TEXT, -- the reference in capitals without spaces: spaces never make two references different
  title TEXT,
  has_decision_maker INTEGER NOT NULL CHECK (has_decision_maker IN (0, 1)),
  decision_maker_role TEXT,
  decision_maker_name TEXT,
  outcome TEXT CHECK (outcome IN ('approved', 'rejected', 'deferred', 'noted')),
  decided_on TEXT, -- ISO 8601 day, like all dates here
  advised_on TEXT,
  summary TEXT,
  total_pence INTEGER, -- pence (GBP), like all money here
  period_start TEXT,
  period_end TEXT,
  part1_deferred INTEGER CHECK (part1_deferred IN (0, 1)),
  part2 INTEGER CHECK (part2 IN (0, 1))
) STRICT;

CREATE TABLE recommendations (
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT, -- as printed: 1, a, 2.1
  action TEXT, -- the main verb, infinitive
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

CREATE TABLE recommendation_sums ( -- the sums named in a recommendation, in order
  document_id INTEGER NOT NULL,
  recommendation INTEGER NOT NULL,
  position INTEGER NOT NULL,
  pence INTEGER NOT NULL,
  PRIMARY KEY (document_id, recommendation, position),
  FOREIGN KEY (document_id, recommendation) REFERENCES recommendations (document_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE amounts ( -- every sum of money printed, in reading order
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL, -- as printed
  pence INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('approved', 'part', 'source', 'earlier', 'income', 'threshold', 'context')),
  page INTEGER NOT NULL, -- from 1
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations ( -- known recipients
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL -- as in organisations.yaml, else as first printed
) STRICT, WITHOUT ROWID;

CREATE TABLE awards (
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  recipient TEXT NOT NULL, -- as printed
  organisation TEXT REFERENCES organisations (slug),
  pence INTEGER, -- null where no sum is given for it
  qualifier TEXT CHECK (qualifier IN ('exact', 'up_to', 'approximate', 'at_least')),
  period_start TEXT,
  period_end TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dates ( -- every date of a record as a row of its own, saved together with decisions and awards
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('decided_on', 'advised_on', 'period_start', 'period_end')),
  award INTEGER NOT NULL DEFAULT -1, -- position of the award whose period it is; -1: of the decision itself
  day TEXT NOT NULL,
  PRIMARY KEY (document_id, kind, award)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'legislation', 'url')),
  text TEXT NOT NULL, -- as printed
  reference TEXT NOT NULL,
  reference_key TEXT, -- as in decisions; null unless kind is decision
  cited_document_id INTEGER REFERENCES decisions (document_id) ON DELETE SET NULL, -- null: not in this database, or not sure which
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE funding_sources (
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL, -- as named
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_offs ( -- declarations and personnel consulted, not the signature blocks
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  confirmed INTEGER CHECK (confirmed IN (0, 1)),
  name TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sections ( -- the body in reading order, page furniture removed
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  heading TEXT,
  level INTEGER NOT NULL,
  page INTEGER NOT NULL, -- from 1
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

CREATE TABLE issues ( -- what validation found
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  field TEXT, -- name as in the record: decidedOn
  message TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE provenance ( -- where each value stands in its PDF
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL, -- reference, awards.0, awards.0.pence
  page INTEGER NOT NULL, -- from 1
  x0 REAL NOT NULL, -- the box in points from the top left of the page as displayed
  y0 REAL NOT NULL,
  x1 REAL NOT NULL,
  y1 REAL NOT NULL,
  quote TEXT NOT NULL, -- as printed
  method TEXT NOT NULL, -- the rule that found it
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  parts INTEGER, -- of a sum or product: how many places it was made of; null otherwise
  PRIMARY KEY (document_id, position),
  UNIQUE (document_id, path)
) STRICT;

CREATE TABLE provenance_parts ( -- the places of a value that was made of several
  document_id INTEGER NOT NULL,
  provenance INTEGER NOT NULL,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL,
  x0 REAL NOT NULL,
  y0 REAL NOT NULL,
  x1 REAL NOT NULL,
  y1 REAL NOT NULL,
  quote TEXT NOT NULL,
  method TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (document_id, provenance, position),
  FOREIGN KEY (document_id, provenance) REFERENCES provenance (document_id, position) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX documents_unread ON documents (file) WHERE sha256 IS NULL;
CREATE INDEX documents_by_file ON documents (file, sha256);
CREATE INDEX documents_by_status ON documents (status, failure_code);
CREATE INDEX documents_by_run ON documents (run);
CREATE INDEX decisions_by_reference ON decisions (reference_key, issuer, decided_on);
CREATE INDEX decisions_by_issuer ON decisions (issuer, decided_on, total_pence);
CREATE INDEX awards_by_organisation ON awards (organisation);
CREATE INDEX awards_by_recipient ON awards (recipient);
CREATE INDEX citations_by_reference ON citations (reference_key) WHERE reference_key IS NOT NULL;
CREATE INDEX citations_by_cited ON citations (cited_document_id) WHERE cited_document_id IS NOT NULL;
CREATE INDEX dates_by_day ON dates (kind, day);
CREATE INDEX issues_by_severity ON issues (severity, code);
`
