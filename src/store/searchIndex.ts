/**
 * Full-text search of schema 1: an FTS5 index over `search_content`, a view of the tables, so that no text is stored
 * twice. The one writer keeps it in step (`createWriter`); `INSERT INTO search (search) VALUES ('rebuild')` makes it anew.
 */
export const searchIndex = `
CREATE VIEW search_content AS -- what "search" indexes: one row for each record
SELECT
  d.document_id,
  d.reference,
  d.title,
  d.summary,
  (SELECT group_concat(r.text, char(10) ORDER BY r.position)
     FROM recommendations r WHERE r.document_id = d.document_id) AS recommendations,
  (SELECT group_concat(coalesce(s.heading || char(10), '') || s.text, char(10) ORDER BY s.position)
     FROM sections s WHERE s.document_id = d.document_id) AS body
FROM decisions d;

CREATE VIRTUAL TABLE search USING fts5 (
  reference, title, summary, recommendations, body,
  content = 'search_content', content_rowid = 'document_id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
`
