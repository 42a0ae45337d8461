// How many entities do relations of these types join to each of these?
// $ids        list of entity ids
// $types      list of relation types
// $outgoing   boolean: whether the relations start at these
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(n:Entity)
  WHERE type(r) IN $types AND (startNode(r).id = x.id) = $outgoing
  RETURN count(DISTINCT n) AS total
}
RETURN x.id, total
