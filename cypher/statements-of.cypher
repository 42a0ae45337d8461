// Which matching statements did each of these make (or have made for it), or are about each, or were made at each; a page of them?
// $ids     list of entity ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:{{TYPE}}]-(s:Statement)
  WHERE s.{{KEY}} {{AFTER}} $after
  AND {{include conditions/statement}}
  WITH DISTINCT s ORDER BY s.{{KEY}} {{DIRECTION}} LIMIT $limit
  {{ROW}}
  RETURN collect([s.id, s.{{KEY}}, row]) AS page
}
RETURN x.id, page
