// How many statements answer each of these, by kind and month?
// $ids     list of statement ids
UNWIND $ids AS id
MATCH (x:Statement {id: id})
CALL (x) {
  MATCH (x)<-[:RESPONDS_TO]-(s:Statement)
  WITH DISTINCT s
  WITH s.kind AS kind, substring(s.date, 0, 7) AS month, count(s) AS total
  RETURN collect([kind, month, total]) AS counts
}
RETURN x.id, counts
