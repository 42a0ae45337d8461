// Which of the documents match, a page of them by name?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Document)
WHERE n.byName {{AFTER}} $after
AND {{include conditions/document}}
RETURN n.id, n.byName
ORDER BY n.byName {{DIRECTION}} LIMIT $limit
