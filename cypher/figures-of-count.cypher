// How many figures measure each of these?
// $ids     list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) { MATCH (x)<-[:MEASURES]-(f:Figure) RETURN count(f) AS total }
RETURN x.id, total
