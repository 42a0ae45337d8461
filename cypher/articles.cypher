// Which articles match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (a:Article)
WHERE a.{{KEY}} {{AFTER}} $after
AND {{include conditions/article}}
RETURN a.id, a.{{KEY}}
ORDER BY a.{{KEY}} {{DIRECTION}} LIMIT $limit
