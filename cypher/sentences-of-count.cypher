// How many sentences has each of these articles?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) { MATCH (a)-[:HAS_SENTENCE]->(s:Sentence) RETURN count(s) AS total }
RETURN a.id, total
