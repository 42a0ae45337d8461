// Which entities are these, or part of these at any depth?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (whole:Entity {id: id})
CALL (whole) {
  MATCH (whole)<-[:PART_OF*0..8]-(part:Entity)
  WITH DISTINCT part ORDER BY part.id
  RETURN collect(part.id) AS parts
}
RETURN whole.id, parts
