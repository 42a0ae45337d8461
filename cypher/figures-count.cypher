// How many figures match?
MATCH (f:Figure)
WHERE f.byText > ''
AND {{include conditions/figure}}
RETURN count(f)
