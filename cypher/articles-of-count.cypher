// How many articles speak of, or were written by, each of these?
// $ids     list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) { MATCH (x)-[:{{TYPE}}]-(a:Article) RETURN count(DISTINCT a) AS total }
RETURN x.id, total
