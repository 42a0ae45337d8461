// Which of the initiatives match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Initiative)
WHERE n.{{KEY}} {{AFTER}} $after
AND {{include conditions/initiative}}
RETURN n.id, n.{{KEY}}
ORDER BY n.{{KEY}} {{DIRECTION}} LIMIT $limit
