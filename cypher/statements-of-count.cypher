// How many matching statements did each of these make (or have made for it), or are about each, or were made at each?
// $ids     list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:{{TYPE}}]-(s:Statement)
  WHERE {{include conditions/statement}}
  RETURN count(DISTINCT s) AS total
}
RETURN x.id, total
