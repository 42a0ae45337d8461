// (Conditions on an article a; null means: does not matter.)
// $mentions   list of entity ids or null: entities that it speaks of
// $authors    list of entity ids or null
// $sources    list of entity ids or null
// $kinds      list of article kinds or null
// $contains   string or null: part of its text, headline or subhead, folded
// $from       string or null: first day, YYYY-MM-DD
// $to         string or null: last day
($kinds IS NULL OR a.kind IN $kinds)
AND ($contains IS NULL OR a.key CONTAINS $contains)
AND ($from IS NULL OR a.dateLast >= $from)
AND ($to IS NULL OR a.dateFirst <= $to)
AND ($mentions IS NULL OR EXISTS { MATCH (a)-[:SPEAKS_OF]->(e:Entity) WHERE e.id IN $mentions })
AND ($authors IS NULL OR EXISTS { MATCH (a)<-[:WROTE]-(w:Entity) WHERE w.id IN $authors })
AND ($sources IS NULL OR EXISTS { MATCH (a)-[:SOURCED_FROM]->(o:Entity) WHERE o.id IN $sources })
