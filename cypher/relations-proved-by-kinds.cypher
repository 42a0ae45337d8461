// Of how many matching relations is each of these articles evidence, by type and month?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  UNWIND x.relations AS known
  MATCH (a:Entity {id: substring(known, 4, 16)})-[r:{{RELATIONS}}]->(b:Entity)
  WHERE r.id = known
  AND {{include conditions/relation}}
  WITH type(r) AS type, substring(r.date, 0, 7) AS month, count(r) AS total
  RETURN collect([type, month, total]) AS counts
}
RETURN x.id, counts
