/**
 * The views of schema 1: the common questions, each in one SELECT.
 *
 * A decision that is in the database twice (a scan beside its digital copy) counts once in every view that counts or
 * adds up: they start from `unique_decisions`. Money is counted only where the outcome is `approved`.
 */
export const views = `
CREATE VIEW unique_decisions AS -- each decision once, by issuer, reference and year; the digital copy before a scan
SELECT * FROM (
  SELECT
    k.file, k.status, k.text_source, k.pages, d.*,
    CAST(substr(d.decided_on, 1, 4) AS INTEGER) AS year,
    CASE WHEN substr(d.decided_on, 6, 2) >= '04' -- April to March: 2023/24
      THEN substr(d.decided_on, 1, 4) || '/' || substr(CAST(substr(d.decided_on, 1, 4) AS INTEGER) + 1, 3, 2)
      ELSE (CAST(substr(d.decided_on, 1, 4) AS INTEGER) - 1) || '/' || substr(d.decided_on, 3, 2)
    END AS financial_year,
    count(*) OVER same AS copies,
    row_number() OVER (same ORDER BY k.status = 'review', k.text_source <> 'digital', d.document_id) AS copy
  FROM decisions d JOIN documents k ON k.id = d.document_id
  WHERE k.document_kind = 'decision'
  WINDOW same AS (PARTITION BY
    d.issuer, coalesce(d.reference_key, 'document ' || d.document_id), substr(d.decided_on, 1, 4))
) WHERE copy = 1;

CREATE VIEW awards_by_recipient_and_year AS -- who got how much, by calendar year of the decision
SELECT
  a.organisation,
  coalesce(o.name, a.recipient) AS recipient,
  d.issuer,
  d.year,
  count(*) AS awards,
  sum(a.pence IS NULL) AS awards_without_sum,
  sum(a.pence) AS pence,
  sum(a.pence) / 100.0 AS pounds,
  sum(a.pence) FILTER (WHERE a.qualifier = 'exact') AS exact_pence -- the rest is "up to", "about" or "at least"
FROM awards a
JOIN unique_decisions d ON d.document_id = a.document_id
LEFT JOIN organisations o ON o.slug = a.organisation
WHERE d.outcome = 'approved'
GROUP BY coalesce(a.organisation, a.recipient), d.issuer, d.year;

CREATE VIEW money_approved_by_issuer_and_year AS -- what each body committed, by calendar year of the decision
SELECT
  issuer, year,
  count(*) AS decisions,
  count(total_pence) AS decisions_with_total,
  sum(total_pence) AS pence,
  sum(total_pence) / 100.0 AS pounds
FROM unique_decisions
WHERE outcome = 'approved'
GROUP BY issuer, year;

CREATE VIEW money_approved_by_issuer_and_financial_year AS -- the same by financial year, April to March
SELECT
  issuer, financial_year,
  count(*) AS decisions,
  count(total_pence) AS decisions_with_total,
  sum(total_pence) AS pence,
  sum(total_pence) / 100.0 AS pounds
FROM unique_decisions
WHERE outcome = 'approved'
GROUP BY issuer, financial_year;

CREATE VIEW decisions_with_open_issues AS -- what a person should look at, worst first when ordered by errors
SELECT
  k.id AS document_id, k.file, k.status, k.document_kind, d.issuer, d.reference, d.title,
  sum(i.severity = 'error') AS errors,
  sum(i.severity = 'warning') AS warnings,
  group_concat(coalesce(i.field || ': ', '') || i.message, char(10) ORDER BY i.position) AS messages
FROM issues i
JOIN decisions d ON d.document_id = i.document_id
JOIN documents k ON k.id = i.document_id
WHERE i.severity IN ('error', 'warning')
GROUP BY i.document_id;

CREATE VIEW values_to_check AS -- values read with little confidence, with the place to look at
SELECT k.file, d.issuer, d.reference, p.path, p.page, p.quote, p.method, p.confidence
FROM provenance p
JOIN decisions d ON d.document_id = p.document_id
JOIN documents k ON k.id = p.document_id
WHERE p.confidence < 0.7;

CREATE VIEW citation_links AS -- which decision cites which; the cited_ columns are null where it is not in the database
SELECT
  c.document_id, d.issuer, d.reference, c.reference AS cites, c.cited_document_id,
  e.issuer AS cited_issuer, e.title AS cited_title, e.decided_on AS cited_decided_on
FROM citations c
JOIN decisions d ON d.document_id = c.document_id
LEFT JOIN decisions e ON e.document_id = c.cited_document_id
WHERE c.kind = 'decision';

CREATE VIEW legislation_cited AS -- which acts and regulations the decisions rest on
SELECT c.reference AS legislation, d.issuer, count(*) AS decisions
FROM citations c JOIN unique_decisions d ON d.document_id = c.document_id
WHERE c.kind = 'legislation'
GROUP BY c.reference, d.issuer;

CREATE VIEW funding_sources_by_issuer AS -- which budgets, reserves and grants pay
SELECT f.name AS funding_source, d.issuer, count(*) AS decisions, sum(d.total_pence) AS pence_of_their_decisions
FROM funding_sources f JOIN unique_decisions d ON d.document_id = f.document_id
WHERE d.outcome = 'approved'
GROUP BY f.name, d.issuer;

CREATE VIEW failed_documents AS -- what could not be read, and why
SELECT id AS document_id, file, sha256, failure_code, failure_stage, failure_page, failure_message
FROM documents WHERE status = 'failed';
`
