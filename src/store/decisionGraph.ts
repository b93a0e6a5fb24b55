import { leadingFirst } from './leading.ts'

/**
 * The step to schema 3: links to pages of decisions, the documents of one decision and which of them leads, and how
 * decisions and their sums hang together.
 */
export const decisionGraph = `
CREATE TABLE decision_links ( -- links in a PDF whose address names a decision; they help to resolve citations
  document_id INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL, -- from 1
  text TEXT NOT NULL, -- the words that the link lies on
  url TEXT NOT NULL,
  reference TEXT NOT NULL, -- of the decision that the address names
  reference_key TEXT NOT NULL, -- as in decisions
  cites_key TEXT, -- reference_key of the citation printed there; null: the words name none ("the earlier decision")
  cited_document_id INTEGER REFERENCES decisions (document_id) ON DELETE SET NULL, -- as in citations
  PRIMARY KEY (document_id, position)
) STRICT;
CREATE INDEX decision_links_by_reference ON decision_links (reference_key);
CREATE INDEX decision_links_by_cited ON decision_links (cited_document_id) WHERE cited_document_id IS NOT NULL;

CREATE VIEW decision_copies AS -- the documents of each decision (unsigned and signed, scan and digital): which leads
SELECT
  document_id, file, sha256, status, text_source, pages, issuer, reference, reference_key, decided_on,
  first_value(document_id) OVER same AS leading_document_id,
  row_number() OVER same AS copy, -- 1: the leading one
  count(*) OVER (PARTITION BY same_body, same_reference, same_year) AS copies
FROM (
  SELECT
    k.file, k.sha256, k.status, k.text_source, k.pages, d.*,
    -- Without issuer or reference nothing says that two documents are of one decision.
    coalesce(d.issuer, 'document ' || d.document_id) AS same_body,
    coalesce(d.reference_key, 'document ' || d.document_id) AS same_reference,
    -- Some bodies start numbering again, so the year counts; an undated document joins the only year that there is.
    coalesce(substr(d.decided_on, 1, 4), CASE
      WHEN min(substr(d.decided_on, 1, 4)) OVER named = max(substr(d.decided_on, 1, 4)) OVER named
      THEN min(substr(d.decided_on, 1, 4)) OVER named END) AS same_year,
    row_number() OVER (ORDER BY ${leadingFirst}) AS standing
  FROM decisions d JOIN documents k ON k.id = d.document_id
  WHERE k.document_kind = 'decision'
  WINDOW named AS (PARTITION BY
    coalesce(d.issuer, 'document ' || d.document_id), coalesce(d.reference_key, 'document ' || d.document_id))
)
WINDOW same AS (PARTITION BY same_body, same_reference, same_year ORDER BY standing);

DROP VIEW unique_decisions;
CREATE VIEW unique_decisions AS -- each decision once, by issuer, reference and year; the leading one of its documents
SELECT
  c.file, c.status, c.text_source, c.pages, d.*,
  CAST(substr(d.decided_on, 1, 4) AS INTEGER) AS year,
  CASE WHEN substr(d.decided_on, 6, 2) >= '04' -- April to March: 2023/24
    THEN substr(d.decided_on, 1, 4) || '/' || substr(CAST(substr(d.decided_on, 1, 4) AS INTEGER) + 1, 3, 2)
    ELSE (CAST(substr(d.decided_on, 1, 4) AS INTEGER) - 1) || '/' || substr(d.decided_on, 3, 2)
  END AS financial_year,
  c.copies, c.copy
FROM decision_copies c JOIN decisions d ON d.document_id = c.document_id
WHERE c.copy = 1;

CREATE VIEW decision_chain AS -- which decision rests on which, each by its leading document
SELECT DISTINCT
  a.leading_document_id AS document_id, a.reference, b.leading_document_id AS cited_document_id, b.reference AS cites
FROM (
  SELECT document_id, cited_document_id FROM citations WHERE cited_document_id IS NOT NULL
  UNION
  SELECT document_id, cited_document_id FROM decision_links WHERE cited_document_id IS NOT NULL AND cites_key IS NULL
) l
JOIN decision_copies a ON a.document_id = l.document_id
JOIN decision_copies b ON b.document_id = l.cited_document_id
WHERE a.leading_document_id <> b.leading_document_id;

CREATE VIEW sums_from_cited_decisions AS -- sums set by an earlier decision that are found in it: as its total, or in a recommendation
SELECT
  l.document_id, l.reference, a.position, a.text, a.pence, a.page, l.cited_document_id, l.cites,
  CASE WHEN e.total_pence = a.pence THEN 'total' ELSE 'recommendation' END AS found_as
FROM decision_chain l
JOIN amounts a ON a.document_id = l.document_id AND a.role = 'earlier'
JOIN decisions e ON e.document_id = l.cited_document_id
WHERE e.total_pence = a.pence OR EXISTS (
  SELECT 1 FROM recommendation_sums r WHERE r.document_id = l.cited_document_id AND r.pence = a.pence);
`
