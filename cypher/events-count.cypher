// How many of the events match?
MATCH (n:Event)
WHERE n.byName > ''
AND {{include conditions/event}}
RETURN count(n)
