// Which relations match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.byType {{AFTER}} $after
AND {{include conditions/relation}}
WITH r ORDER BY r.byType {{DIRECTION}} LIMIT $limit
RETURN r.id, r.byType, {{include columns/relation as r}}
ORDER BY r.byType {{DIRECTION}}
