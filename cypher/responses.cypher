// Which statements answer each of these, a page of them in the order of the text?
// $ids     list of statement ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Statement {id: id})
CALL (x) {
  MATCH (x)<-[:RESPONDS_TO]-(s:Statement)
  WHERE s.byText {{AFTER}} $after
  WITH s ORDER BY s.byText {{DIRECTION}} LIMIT $limit
  {{ROW}}
  RETURN collect([s.id, s.byText, row]) AS page
}
RETURN x.id, page
