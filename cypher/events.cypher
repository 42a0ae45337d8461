// Which of the events match, a page of them by name?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Event)
WHERE n.byName {{AFTER}} $after
AND {{include conditions/event}}
RETURN n.id, n.byName
ORDER BY n.byName {{DIRECTION}} LIMIT $limit
