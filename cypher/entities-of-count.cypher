// Of how many entities does each of these articles speak?
// $ids     list of article ids
// $kinds   list of kinds or null
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) {
  MATCH (a)-[:SPEAKS_OF]->(e:Entity)
  WHERE $kinds IS NULL OR e.kind IN $kinds
  RETURN count(e) AS total
}
RETURN a.id, total
