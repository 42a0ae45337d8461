// Which of the entities of one kind match, a page of them by name?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:{{LABEL}})
WHERE n.byName {{AFTER}} $after
AND {{include conditions/entity}}
RETURN n.id, n.byName
ORDER BY n.byName {{DIRECTION}} LIMIT $limit
