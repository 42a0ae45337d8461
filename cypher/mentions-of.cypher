// Where is each of these named, a page of places in the order of the text?
// $ids     list of entity ids
// $after   string: the sort key to go on from
// $limit   integer: of each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[m:MENTIONS]-(s:Sentence)
  WHERE m.byText {{AFTER}} $after
  WITH m, s ORDER BY m.byText {{DIRECTION}} LIMIT $limit
  RETURN collect([s.id, m.form, m.start, m.end, m.byText]) AS page
}
RETURN x.id, page
