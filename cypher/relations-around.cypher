// Which matching relations touch each of these, and what is at their other ends?
// $ids     list of entity ids
// $limit   integer: of each, one more than may be looked at
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(o:Entity)
  WHERE {{include conditions/relation}}
  WITH o, r ORDER BY r.byType LIMIT $limit
  RETURN collect([o.id, o.degree, r.id, type(r), r.basis, r.evidenceCount]) AS around
}
RETURN x.id, around
