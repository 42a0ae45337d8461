// Which entities of one kind does a relation type join to each of these, a page of them by name?
// $ids        list of entity ids
// $outgoing   boolean or null: whether the relation starts at these
// $after      string: the sort key to go on from
// $limit      integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{TYPE}}]-(n:{{LABEL}})
  WHERE ($outgoing IS NULL OR $outgoing = (startNode(r).id = x.id)) AND n.byName {{AFTER}} $after
  WITH DISTINCT n
  ORDER BY n.byName {{DIRECTION}} LIMIT $limit
  RETURN collect([n.id, n.byName, {{include columns/entity as n}}]) AS page
}
RETURN x.id, page
