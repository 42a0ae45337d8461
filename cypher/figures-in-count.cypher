// How many figures stand in each of these articles?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) { MATCH (x)-[:HAS_FIGURE]->(f:Figure) RETURN count(f) AS total }
RETURN x.id, total
