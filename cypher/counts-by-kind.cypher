// How many entities of each kind are there?
MATCH (n:Entity)
RETURN n.kind, count(n)
ORDER BY n.kind
