// How many statements match, by kind and month?
MATCH (s:Statement)
WHERE s.byText > ''
AND {{include conditions/statement}}
RETURN s.kind, substring(s.date, 0, 7) AS month, count(s)
