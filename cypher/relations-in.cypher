// Of which relations is each of these articles evidence, a page of them?
// $ids     list of article ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  UNWIND x.relations AS known
  MATCH (a:Entity {id: substring(known, 4, 16)})-[r:{{RELATIONS}}]->(:Entity)
  WHERE r.id = known AND r.byType {{AFTER}} $after
  WITH r ORDER BY r.byType {{DIRECTION}} LIMIT $limit
  RETURN collect([r.id, r.byType, {{include columns/relation as r}}]) AS page
}
RETURN x.id, page
