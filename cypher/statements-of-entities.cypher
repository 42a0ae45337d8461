// To which entities of a kind are matching statements of each of these (see statements-of) tied by {{BY}}, and how many to each? The most first.
// $ids     list of entity ids
// $kind    kind of the entities to count
// $limit   integer: the first so many, for each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:{{TYPE}}]-(s:Statement)
  WHERE {{include conditions/statement}}
  WITH DISTINCT s
  MATCH (s)-[:{{BY}}]-(o:Entity)
  WHERE o.kind = $kind
  WITH o, count(DISTINCT s) AS total
  ORDER BY total DESC, o.byName LIMIT $limit
  RETURN collect([o.id, total]) AS counts
}
RETURN x.id, counts
