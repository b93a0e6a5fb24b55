/**
 * The step to schema 4: more about organisations, and on each award by which rule it was
 * linked. `organisation_links` names the catalogue that all awards of this database were linked with.
 */
export const organisationColumns = `
ALTER TABLE organisations ADD COLUMN kind TEXT; -- charity, company, council, fire, government, nhs, police, university
ALTER TABLE organisations ADD COLUMN number TEXT; -- of its registration as a charity or company
ALTER TABLE organisations ADD COLUMN origin TEXT NOT NULL DEFAULT 'shipped' CHECK (origin IN ('shipped', 'user'));

ALTER TABLE awards ADD COLUMN recipient_key TEXT; -- the recipient in the form in which two spellings are compared
ALTER TABLE awards ADD COLUMN link_rule TEXT; -- which rule linked it to its organisation; null where nothing did
ALTER TABLE awards ADD COLUMN link_confidence REAL CHECK (link_confidence BETWEEN 0 AND 1);
CREATE INDEX awards_by_recipient_key ON awards (recipient_key);

CREATE TABLE organisation_links ( -- one row: what the awards were linked with
  only INTEGER PRIMARY KEY CHECK (only = 1),
  catalogue TEXT NOT NULL -- hash of the organisations, people's decisions and the rules that link
) STRICT;

DROP VIEW awards_by_recipient_and_year;
CREATE VIEW awards_by_recipient_and_year AS -- who got how much, by calendar year of the decision
SELECT
  a.organisation,
  coalesce(o.name, min(a.recipient)) AS recipient,
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
GROUP BY a.organisation, CASE WHEN a.organisation IS NULL THEN coalesce(a.recipient_key, a.recipient) END, d.issuer, d.year;

CREATE VIEW money_by_organisation AS -- each organisation that awards are for, over all issuers and years; money only where approved
SELECT
  o.slug, o.name, o.kind,
  count(*) AS awards,
  count(DISTINCT d.document_id) AS decisions,
  count(DISTINCT d.issuer) AS issuers,
  sum(a.pence) FILTER (WHERE d.outcome = 'approved') AS pence,
  sum(a.pence) FILTER (WHERE d.outcome = 'approved') / 100.0 AS pounds,
  count(DISTINCT a.recipient) AS spellings
FROM awards a
JOIN unique_decisions d ON d.document_id = a.document_id
JOIN organisations o ON o.slug = a.organisation
GROUP BY o.slug;

CREATE VIEW organisations_seen AS -- recipients that are no known organisation, equal normal forms as one
SELECT
  a.recipient_key,
  min(a.recipient) AS recipient,
  count(*) AS awards,
  count(DISTINCT d.document_id) AS decisions,
  sum(a.pence) FILTER (WHERE d.outcome = 'approved') AS pence,
  count(DISTINCT a.recipient) AS spellings
FROM awards a
JOIN unique_decisions d ON d.document_id = a.document_id
WHERE a.organisation IS NULL AND a.recipient_key IS NOT NULL
GROUP BY a.recipient_key;
`
