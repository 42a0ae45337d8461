// Which statements match, a page of them?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (s:Statement)
WHERE s.{{KEY}} {{AFTER}} $after
AND {{include conditions/statement}}
WITH s ORDER BY s.{{KEY}} {{DIRECTION}} LIMIT $limit
{{ROW}}
RETURN s.id, s.{{KEY}}, row
ORDER BY s.{{KEY}} {{DIRECTION}}
