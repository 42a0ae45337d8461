// Which entities do matching relations join to any of these, and how much is said of it?
// $ids     list of entity ids
// $kinds   list of kinds or null
// $limit   integer
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r:{{RELATIONS}}]-(o:Entity)
WHERE ($kinds IS NULL OR o.kind IN $kinds)
AND {{include conditions/relation}}
WITH o, sum(r.evidenceCount) AS evidence, max(coalesce(r.dateLast, '')) AS last
RETURN o.id, evidence, last, o.byName
ORDER BY evidence DESC, last DESC, o.byName LIMIT $limit
