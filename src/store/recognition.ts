/**
 * The tables of schema 2: what was read off pictures of pages. Kept apart from the records, as it comes page by page
 * while a document is still in hand, and outlives every change of rules.
 */
export const recognition = `
CREATE TABLE readings ( -- what was read off a picture, so that no picture is recognised twice
  image_hash TEXT NOT NULL, -- SHA-256 of its size and grey pixels
  identity TEXT NOT NULL, -- the engine with its version, model and settings, and our treatment of pictures
  engine TEXT NOT NULL CHECK (engine IN ('tesseract.js', 'native')),
  reading TEXT NOT NULL CHECK (json_valid(reading)), -- words with boxes in pixels, ruled lines, tick boxes
  saved_at TEXT NOT NULL, -- ISO 8601, UTC
  PRIMARY KEY (image_hash, identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE recognised_pages ( -- where a picture stands in a document
  sha256 TEXT NOT NULL, -- of the document: its row in "documents" comes when all of its pages are done
  page INTEGER NOT NULL, -- from 1
  region TEXT NOT NULL, -- the part of the page in points, a JSON list; '' for all of it
  box TEXT NOT NULL CHECK (json_valid(box)), -- the place that the picture covers, in points
  image_hash TEXT NOT NULL,
  identity TEXT NOT NULL,
  PRIMARY KEY (sha256, page, region, identity),
  FOREIGN KEY (image_hash, identity) REFERENCES readings (image_hash, identity)
) STRICT, WITHOUT ROWID;

ALTER TABLE documents ADD COLUMN ocr_mode TEXT NOT NULL DEFAULT 'auto' -- as asked for with --ocr
  CHECK (ocr_mode IN ('auto', 'always', 'never'));
ALTER TABLE documents ADD COLUMN ocr_identity TEXT; -- what recognised its pages, as in "readings"; null: nothing did
`
