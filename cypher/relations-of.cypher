// Which matching relations touch each of these, a page of them?
// $ids         list of entity ids
// $direction   OUT, IN or null
// $others      list of kinds that the other end may be of, or null
// $ends        list of entity ids that the other end may be, or null
// $after       string: the sort key to go on from
// $limit       integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(o:Entity)
  WHERE r.byType {{AFTER}} $after
  AND ($direction IS NULL OR ($direction = 'OUT') = (startNode(r).id = x.id))
  AND ($others IS NULL OR o.kind IN $others)
  AND ($ends IS NULL OR o.id IN $ends)
  AND {{include conditions/relation}}
  WITH r ORDER BY r.byType {{DIRECTION}} LIMIT $limit
  RETURN collect([r.id, r.byType, {{include columns/relation as r}}]) AS page
}
RETURN x.id, page
