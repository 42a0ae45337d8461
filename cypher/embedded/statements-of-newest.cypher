// Which matching statements did each of these make, or are about each, or were made at each; a page of them, the newest first?
// $ids     list of entity ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:{{TYPE}}]-(s:Statement)
  WHERE s.byNewest {{AFTER}} $after
  AND {{include conditions/statement}}
  WITH s ORDER BY s.byNewest {{DIRECTION}} LIMIT $limit
  {{ROW}}
  RETURN collect([s.id, s.byNewest, row]) AS page
}
RETURN x.id, page
