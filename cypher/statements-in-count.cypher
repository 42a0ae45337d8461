// How many matching statements stand in each of these articles?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  MATCH (x)-[:HAS_STATEMENT]->(s:Statement)
  WHERE {{include conditions/statement}}
  RETURN count(s) AS total
}
RETURN x.id, total
