// What are all relations, some at a time?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.byType > $after
RETURN r.id, r.byType, type(r), a.id, a.kind, b.id, b.kind, r.title, r.role, r.detail, r.modality, r.dateText, r.date,
       r.basis, r.evidence, r.evidenceCount, r.statements, properties(r)
ORDER BY r.byType LIMIT $limit
