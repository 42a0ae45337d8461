// Which people match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (p:Person)
WHERE p.byName {{AFTER}} $after
AND {{include conditions/person}}
RETURN p.id, p.byName
ORDER BY p.byName {{DIRECTION}} LIMIT $limit
