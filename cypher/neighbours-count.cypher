// How many entities of one kind does a relation type join to each of these?
// $ids        list of entity ids
// $outgoing   boolean: whether the relation starts at these
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{TYPE}}]-(n:{{LABEL}})
  WHERE (startNode(r).id = x.id) = $outgoing
  RETURN count(DISTINCT n) AS total
}
RETURN x.id, total
