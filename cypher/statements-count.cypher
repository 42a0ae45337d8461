// How many statements match?
MATCH (s:Statement)
WHERE s.byText > ''
AND {{include conditions/statement}}
RETURN count(s)
