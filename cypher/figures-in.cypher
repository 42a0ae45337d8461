// Which figures stand in each of these articles, a page of them in the order of the text?
// $ids     list of article ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  MATCH (x)-[:HAS_FIGURE]->(f:Figure)
  WHERE f.byText {{AFTER}} $after
  WITH f ORDER BY f.byText {{DIRECTION}} LIMIT $limit
  RETURN collect([f.id, f.byText]) AS page
}
RETURN x.id, page
