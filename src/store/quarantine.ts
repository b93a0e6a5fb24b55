/** The columns of schema 5: how often a failed document was tried, and where each document was read. */
export const quarantine = `
ALTER TABLE documents ADD COLUMN tries INTEGER NOT NULL DEFAULT 0; -- times that it was tried and failed, the last ones in a row; 0 unless it failed
ALTER TABLE documents ADD COLUMN tried_at TEXT; -- when it failed last, ISO 8601, UTC; null unless it failed
ALTER TABLE documents ADD COLUMN path TEXT; -- where it was last read, absolute; null for what schema 4 and before wrote
CREATE INDEX documents_by_path ON documents (path) WHERE path IS NOT NULL;
UPDATE documents SET tries = 1, tried_at = saved_at WHERE status = 'failed';

DROP VIEW failed_documents;
CREATE VIEW failed_documents AS -- what could not be read, and why
SELECT id AS document_id, file, sha256, failure_code, failure_stage, failure_page, failure_message, tries, tried_at, path
FROM documents WHERE status = 'failed';
`
