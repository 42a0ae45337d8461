// Which entities are these, or part of these in at most eight steps, and which are eight steps away?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (whole:Entity {id: id})
CALL (whole) {
  MATCH (whole)<-[:PART_OF*0..8]-(part:Entity)
  WITH DISTINCT part ORDER BY part.id
  RETURN collect(part.id) AS parts
}
CALL (whole) {
  MATCH (whole)<-[:PART_OF*8..8]-(part:Entity)
  WITH DISTINCT part ORDER BY part.id
  RETURN collect(part.id) AS deepest
}
RETURN whole.id, parts, deepest
