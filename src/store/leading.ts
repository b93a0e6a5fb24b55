/**
 * In what order the documents of one decision stand, as a list of SQL terms over `documents k` and `decisions d`: the
 * first leads. What was decided and signed comes before a draft, a digital document before a scan, one that needs no
 * review before one that does, the fuller before the shorter; the hash settles the rest, so that the order in which they
 * were loaded never counts.
 */
export const leadingFirst = `d.outcome IS NULL, d.decided_on IS NULL,
      CASE k.text_source WHEN 'digital' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END,
      k.status = 'review',
      (d.title IS NULL) + (d.summary IS NULL) + (d.total_pence IS NULL) + (d.decision_maker_role IS NULL)
        + (d.advised_on IS NULL) + (d.period_start IS NULL),
      k.pages DESC, k.sha256`
