// To which entities of a kind are the statements that answer each of these tied by {{BY}}, and how many to each? The most first.
// $ids     list of statement ids
// $kind    kind of the entities to count
// $limit   integer: the first so many, for each
UNWIND $ids AS id
MATCH (x:Statement {id: id})
CALL (x) {
  MATCH (x)<-[:RESPONDS_TO]-(s:Statement)
  WITH DISTINCT s
  MATCH (s)-[:{{BY}}]-(o:Entity)
  WHERE o.kind = $kind
  WITH o, count(DISTINCT s) AS total
  ORDER BY total DESC, o.byName LIMIT $limit
  RETURN collect([o.id, total]) AS counts
}
RETURN x.id, counts
