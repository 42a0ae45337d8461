// How many times is each of these named?
// $ids     list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) { MATCH (x)<-[m:MENTIONS]-(:Sentence) RETURN count(m) AS total }
RETURN x.id, total
