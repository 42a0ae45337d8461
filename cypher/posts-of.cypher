// Which posts does each of these people hold?
// $ids     list of person ids
// $limit   integer: of each
UNWIND $ids AS id
MATCH (p:Entity {id: id})
CALL (p) {
  MATCH (p)-[r:HOLDS_POST]->(o:Organization)
  WITH r ORDER BY r.byType LIMIT $limit
  RETURN collect(r.id) AS posts
}
RETURN p.id, posts
