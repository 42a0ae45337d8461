// Which of the organizations match, a page of them by name?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Organization)
WHERE n.byName {{AFTER}} $after
AND {{include conditions/organization}}
RETURN n.id, n.byName
ORDER BY n.byName {{DIRECTION}} LIMIT $limit
