// Which entities of a kind are at the ends of matching relations that each of these articles is evidence of, and of how many is each? The most first.
// $ids     list of article ids
// $kind    kind of the entities to count
// $limit   integer: the first so many, for each
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  UNWIND x.relations AS known
  MATCH (a:Entity {id: substring(known, 4, 16)})-[r:{{RELATIONS}}]->(b:Entity)
  WHERE r.id = known
  AND {{include conditions/relation}}
  UNWIND [a, b] AS o
  WITH r, o WHERE o.kind = $kind
  WITH o, count(DISTINCT r) AS total
  ORDER BY total DESC, o.byName LIMIT $limit
  RETURN collect([o.id, total]) AS counts
}
RETURN x.id, counts
