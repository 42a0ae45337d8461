// How many of the documents match?
MATCH (n:Document)
WHERE n.byName > ''
AND {{include conditions/document}}
RETURN count(n)
