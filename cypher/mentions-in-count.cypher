// How many times does each of these articles name an entity?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) { MATCH (a)-[:HAS_SENTENCE]->(:Sentence)-[m:MENTIONS]->(:Entity) RETURN count(m) AS total }
RETURN a.id, total
