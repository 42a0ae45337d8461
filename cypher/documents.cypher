// Which of the documents match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Document)
WHERE n.{{KEY}} {{AFTER}} $after
AND {{include conditions/document}}
RETURN n.id, n.{{KEY}}
ORDER BY n.{{KEY}} {{DIRECTION}} LIMIT $limit
