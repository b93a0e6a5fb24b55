/** What schema 6 adds: the words of each PDF, so that other rules need not read it again, and what the packs were. */
export const wordsTables = `
CREATE TABLE kept_words ( -- what was read of a PDF: words with their boxes, ruled lines, links, what is to be recognised
  sha256 TEXT PRIMARY KEY, -- of the document
  reading_hash TEXT NOT NULL, -- the code and settings that read it: under others it is read again
  ocr_mode TEXT NOT NULL CHECK (ocr_mode IN ('auto', 'always', 'never')), -- decides what is to be recognised
  read_milliseconds REAL NOT NULL, -- how long it took to read the PDF
  recognise_milliseconds REAL NOT NULL, -- and to recognise what had to be
  words BLOB NOT NULL -- columns of words by page, as deflated JSON; some 4 kB a page
) STRICT;

CREATE TABLE pack_sets ( -- what all packs together said of documents of other bodies, when documents were done under them
  packs_hash TEXT PRIMARY KEY, -- as in documents
  packs TEXT NOT NULL CHECK (json_valid(packs)) -- slug, names and forms of references of each
) STRICT, WITHOUT ROWID;

ALTER TABLE documents ADD COLUMN reading_hash TEXT; -- as in kept_words; null for what schema 5 and before wrote
ALTER TABLE documents ADD COLUMN limits_hash TEXT; -- the limits in the settings: decides whether one that was too large is tried again
`
