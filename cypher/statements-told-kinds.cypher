// How many statements does each of these relations tell of, by kind and month?
// $ids     list of relation ids
UNWIND $ids AS id
MATCH (:Entity {id: substring(id, 4, 16)})-[x]->(:Entity)
WHERE x.id = id
CALL (x) {
  UNWIND x.statements AS known
  MATCH (s:Statement {id: known})
  WITH DISTINCT s
  WITH s.kind AS kind, substring(s.date, 0, 7) AS month, count(s) AS total
  RETURN collect([kind, month, total]) AS counts
}
RETURN x.id, counts
