// To which entities of a kind are matching statements tied by {{BY}}, and how many to each? The most first.
// $kind    kind of the entities to count
// $limit   integer: the first so many
MATCH (s:Statement)
WHERE s.byText > ''
AND {{include conditions/statement}}
WITH s
MATCH (s)-[:{{BY}}]-(o:Entity)
WHERE o.kind = $kind
WITH o, count(DISTINCT s) AS total
RETURN o.id, total
ORDER BY total DESC, o.byName LIMIT $limit
