// Which of the entities of one kind match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:{{LABEL}})
WHERE n.{{KEY}} {{AFTER}} $after
AND {{include conditions/entity}}
RETURN n.id, n.{{KEY}}
ORDER BY n.{{KEY}} {{DIRECTION}} LIMIT $limit
