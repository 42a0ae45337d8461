// Who took part in each of these events, a page of relations in printed order?
// $ids     list of event ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[r:TOOK_PART_IN]-(n:Entity)
  WHERE r.byType {{AFTER}} $after
  AND {{include conditions/participation}}
  WITH r ORDER BY r.byType {{DIRECTION}} LIMIT $limit
  RETURN collect([r.id, r.byType, {{include columns/relation as r}}]) AS page
}
RETURN x.id, page
