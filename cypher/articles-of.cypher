// Which articles speak of, or were written by, each of these; a page of them in page order?
// $ids     list of entity ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:{{TYPE}}]-(a:Article)
  WHERE a.byPage {{AFTER}} $after
  WITH DISTINCT a ORDER BY a.byPage {{DIRECTION}} LIMIT $limit
  RETURN collect([a.id, a.byPage, {{include columns/article as a}}]) AS page
}
RETURN x.id, page
