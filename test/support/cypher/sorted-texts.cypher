// Which texts are stored, in order?
MATCH (n:Entity)
RETURN n.kept
ORDER BY n.kept
