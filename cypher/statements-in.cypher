// Which matching statements stand in each of these articles, a page of them?
// $ids     list of article ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  MATCH (x)-[:HAS_STATEMENT]->(s:Statement)
  WHERE s.{{KEY}} {{AFTER}} $after
  AND {{include conditions/statement}}
  WITH s ORDER BY s.{{KEY}} {{DIRECTION}} LIMIT $limit
  {{ROW}}
  RETURN collect([s.id, s.{{KEY}}, row]) AS page
}
RETURN x.id, page
