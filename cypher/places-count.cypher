// How many of the places match?
MATCH (n:Place)
WHERE n.byName > ''
AND {{include conditions/place}}
RETURN count(n)
