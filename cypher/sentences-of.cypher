// What are the sentences of each of these articles, a page of them in the order of the text?
// $ids     list of article ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) {
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  WHERE s.byText {{AFTER}} $after
  WITH s ORDER BY s.byText {{DIRECTION}} LIMIT $limit
  RETURN collect([s.id, s.byText]) AS page
}
RETURN a.id, page
