// How many matching statements of each of these (see statements-of) are there, by kind and month?
// $ids     list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:{{TYPE}}]-(s:Statement)
  WHERE {{include conditions/statement}}
  WITH DISTINCT s
  WITH s.kind AS kind, substring(s.date, 0, 7) AS month, count(s) AS total
  RETURN collect([kind, month, total]) AS counts
}
RETURN x.id, counts
