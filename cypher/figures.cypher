// Which figures match, a page of them in the order of the text?
// $after   string: the sort key to go on from
// $limit   integer
MATCH (f:Figure)
WHERE f.byText {{AFTER}} $after
AND {{include conditions/figure}}
RETURN f.id, f.byText
ORDER BY f.byText {{DIRECTION}} LIMIT $limit
