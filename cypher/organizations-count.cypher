// How many of the organizations match?
MATCH (n:Organization)
WHERE n.byName > ''
AND {{include conditions/organization}}
RETURN count(n)
