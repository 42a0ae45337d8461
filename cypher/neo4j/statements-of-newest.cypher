// Which matching statements did each of these make, or are about each, or were made at each; a page of them, the newest first?
// $ids     list of entity ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (s:Statement)-[r:{{TYPE}}]-(:Entity)
  USING INDEX r:{{TYPE}}(newestOf)
  WHERE r.newestOf {{AFTER}} x.id + ' ' + $after AND r.newestOf > x.id + ' ' AND r.newestOf < x.id + '!'
  AND {{include conditions/statement}}
  WITH s, r ORDER BY r.newestOf {{DIRECTION}} LIMIT $limit
  {{ROW}}
  RETURN collect([s.id, s.byNewest, row]) AS page
}
RETURN x.id, page
