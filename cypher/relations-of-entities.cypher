// Which entities of a kind do matching relations join to each of these, and how many each? The most first.
// $ids         list of entity ids
// $direction   OUT, IN or null
// $others      list of kinds that the other end may be of, or null
// $ends        list of entity ids that the other end may be, or null
// $kind        kind of the entities to count
// $limit       integer: the first so many, for each
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(o:Entity)
  WHERE ($direction IS NULL OR ($direction = 'OUT') = (startNode(r).id = x.id))
  AND ($others IS NULL OR o.kind IN $others)
  AND ($ends IS NULL OR o.id IN $ends)
  AND {{include conditions/relation}}
  AND o.kind = $kind AND o.id <> x.id
  WITH o, count(r) AS total
  ORDER BY total DESC, o.byName LIMIT $limit
  RETURN collect([o.id, total]) AS counts
}
RETURN x.id, counts
