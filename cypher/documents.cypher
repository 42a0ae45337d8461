// Which of the documents match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (n:Document)
WHERE n.{{KEY}} {{AFTER}} $after
AND {{include conditions/document}}
WITH n ORDER BY n.{{KEY}} {{DIRECTION}} LIMIT $limit
RETURN n.id, n.{{KEY}}, {{include columns/entity as n}}
ORDER BY n.{{KEY}} {{DIRECTION}}
