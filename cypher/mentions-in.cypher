// Whom or what does each of these articles name, a page of places in the order of the text?
// $ids     list of article ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) {
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:Entity)
  WHERE m.byText {{AFTER}} $after
  WITH m, s, e ORDER BY m.byText {{DIRECTION}} LIMIT $limit
  RETURN collect([s.id, m.form, m.start, m.end, m.byText, e.id]) AS page
}
RETURN a.id, page
