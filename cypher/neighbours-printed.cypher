// Which entities do relations of these types join to each of these, a page of them in printed order?
// $ids        list of entity ids
// $types      list of relation types
// $outgoing   boolean: whether the relations start at these
// $after      string: the sort key to go on from
// $limit      integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(n:Entity)
  WHERE type(r) IN $types AND (startNode(r).id = x.id) = $outgoing
  WITH n, min(r.byType) AS key
  WHERE key {{AFTER}} $after
  WITH n, key ORDER BY key {{DIRECTION}} LIMIT $limit
  RETURN collect([n.id, key, {{include columns/entity as n}}]) AS page
}
RETURN x.id, page
