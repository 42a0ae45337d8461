// Which relations match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.byType {{AFTER}} $after
AND {{include conditions/relation}}
RETURN r.id, r.byType
ORDER BY r.byType {{DIRECTION}} LIMIT $limit
