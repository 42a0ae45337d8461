// How many matching relations touch each of these, by type and month?
// $ids         list of entity ids
// $direction   OUT, IN or null
// $others      list of kinds that the other end may be of, or null
// $ends        list of entity ids that the other end may be, or null
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(o:Entity)
  WHERE ($direction IS NULL OR ($direction = 'OUT') = (startNode(r).id = x.id))
  AND ($others IS NULL OR o.kind IN $others)
  AND ($ends IS NULL OR o.id IN $ends)
  AND {{include conditions/relation}}
  WITH type(r) AS type, substring(r.date, 0, 7) AS month, count(r) AS total
  RETURN collect([type, month, total]) AS counts
}
RETURN x.id, counts
