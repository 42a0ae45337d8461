// Of which entities does each of these articles speak, a page of them by name?
// $ids     list of article ids
// $kinds   list of kinds or null
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) {
  MATCH (a)-[:SPEAKS_OF]->(e:Entity)
  WHERE e.byName {{AFTER}} $after AND ($kinds IS NULL OR e.kind IN $kinds)
  WITH e ORDER BY e.byName {{DIRECTION}} LIMIT $limit
  RETURN collect([e.id, e.byName, {{include columns/entity as e}}]) AS page
}
RETURN a.id, page
