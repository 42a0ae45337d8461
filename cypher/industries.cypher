// Which of the industries match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Industry)
WHERE n.{{KEY}} {{AFTER}} $after
AND {{include conditions/industry}}
RETURN n.id, n.{{KEY}}
ORDER BY n.{{KEY}} {{DIRECTION}} LIMIT $limit
