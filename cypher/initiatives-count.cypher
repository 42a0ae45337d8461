// How many of the initiatives match?
MATCH (n:Initiative)
WHERE n.byName > ''
AND {{include conditions/initiative}}
RETURN count(n)
