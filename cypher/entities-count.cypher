// How many of the entities of one kind match?
MATCH (n:{{LABEL}})
WHERE n.byName > ''
AND {{include conditions/entity}}
RETURN count(n)
