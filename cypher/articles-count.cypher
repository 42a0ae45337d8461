// How many articles match?
MATCH (a:Article)
WHERE a.byPage > ''
AND {{include conditions/article}}
RETURN count(a)
