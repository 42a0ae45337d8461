// How many matching statements stand in each of these articles, by kind and month?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  MATCH (x)-[:HAS_STATEMENT]->(s:Statement)
  WHERE {{include conditions/statement}}
  WITH DISTINCT s
  WITH s.kind AS kind, substring(s.date, 0, 7) AS month, count(s) AS total
  RETURN collect([kind, month, total]) AS counts
}
RETURN x.id, counts
