// (Conditions on a relation r from a to b; null means: does not matter.)
// $types      list of relation types or null
// $basis      list of bases or null
// $modality   list of modalities or null
// $from       string or null: first day, YYYY-MM-DD
// $to         string or null: last day
// $evidence   string or null: what the evidence of an article begins with
($types IS NULL OR type(r) IN $types)
AND ($basis IS NULL OR r.basis IN $basis)
AND ($modality IS NULL OR r.modality IN $modality)
AND ($from IS NULL OR r.dateLast >= $from)
AND ($to IS NULL OR r.dateFirst <= $to)
AND ($evidence IS NULL OR any(e IN r.evidence WHERE e STARTS WITH $evidence))
