// Which of the events match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Event)
WHERE n.{{KEY}} {{AFTER}} $after
AND {{include conditions/event}}
RETURN n.id, n.{{KEY}}
ORDER BY n.{{KEY}} {{DIRECTION}} LIMIT $limit
