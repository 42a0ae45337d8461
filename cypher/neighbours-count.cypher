// How many entities of one kind does a relation type join to each of these?
// $ids        list of entity ids
// $outgoing   boolean or null: whether the relation starts at these
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{TYPE}}]-(n:{{LABEL}})
  WHERE ($outgoing IS NULL OR $outgoing = (startNode(r).id = x.id))
  RETURN count(DISTINCT n) AS total
}
RETURN x.id, total
