// How many people match?
MATCH (p:Person)
WHERE p.byName > ''
AND {{include conditions/person}}
RETURN count(p)
