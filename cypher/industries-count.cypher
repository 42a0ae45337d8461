// How many of the industries match?
MATCH (n:Industry)
WHERE n.byName > ''
AND {{include conditions/industry}}
RETURN count(n)
