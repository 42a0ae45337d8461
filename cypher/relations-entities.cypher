// Which entities of a kind are at the ends of matching relations, and of how many is each? The most first.
// $kind    kind of the entities to count
// $limit   integer: the first so many
MATCH (a:Entity)-[r]->(b:Entity)
WHERE {{include conditions/relation}}
UNWIND [a, b] AS o
WITH r, o WHERE o.kind = $kind
WITH o, count(DISTINCT r) AS total
RETURN o.id, total
ORDER BY total DESC, o.byName LIMIT $limit
