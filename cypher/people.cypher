// Which people match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (p:Person)
WHERE p.{{KEY}} {{AFTER}} $after
AND {{include conditions/person}}
WITH p ORDER BY p.{{KEY}} {{DIRECTION}} LIMIT $limit
RETURN p.id, p.{{KEY}}, {{include columns/entity as p}}
ORDER BY p.{{KEY}} {{DIRECTION}}
