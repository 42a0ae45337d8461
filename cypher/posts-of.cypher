// Which posts does each of these people hold?
// $ids     list of person ids
// $limit   integer: of each
UNWIND $ids AS id
MATCH (p:Entity {id: id})
CALL (p) {
  MATCH (p)-[r:HOLDS_POST]->(o:Organization)
  WITH r, o ORDER BY r.byType LIMIT $limit
  RETURN collect([{{include columns/relation as r}}, {{include columns/entity as o}}]) AS posts
}
RETURN p.id, posts
