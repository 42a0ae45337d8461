// Which people match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (p:Person)
WHERE p.{{KEY}} {{AFTER}} $after
AND {{include conditions/person}}
RETURN p.id, p.{{KEY}}
ORDER BY p.{{KEY}} {{DIRECTION}} LIMIT $limit
