// Which words say that each of these events happened or documents exist, and which groups were present?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[r:SPEAKS_OF]-(a:Article)
  WHERE r.evidence IS NOT NULL
  WITH r, a ORDER BY a.byPage
  RETURN collect([r.evidence, r.groups]) AS parts
}
RETURN x.id, parts
