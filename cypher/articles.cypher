// Which articles match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (a:Article)
WHERE a.{{KEY}} {{AFTER}} $after
AND {{include conditions/article}}
WITH a ORDER BY a.{{KEY}} {{DIRECTION}} LIMIT $limit
RETURN a.id, a.{{KEY}}, {{include columns/article as a}}
ORDER BY a.{{KEY}} {{DIRECTION}}
