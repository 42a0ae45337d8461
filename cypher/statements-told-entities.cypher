// To which entities of a kind are the statements that each of these relations tells of tied by {{BY}}, and how many to each? The most first.
// $ids     list of relation ids
// $kind    kind of the entities to count
// $limit   integer: the first so many, for each
UNWIND $ids AS id
MATCH (:Entity {id: substring(id, 4, 16)})-[x]->(:Entity)
WHERE x.id = id
CALL (x) {
  UNWIND x.statements AS known
  MATCH (s:Statement {id: known})
  WITH DISTINCT s
  MATCH (s)-[:{{BY}}]-(o:Entity)
  WHERE o.kind = $kind
  WITH o, count(DISTINCT s) AS total
  ORDER BY total DESC, o.byName LIMIT $limit
  RETURN collect([o.id, total]) AS counts
}
RETURN x.id, counts
