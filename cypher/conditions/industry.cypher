// (Conditions on an industry n; null means: does not matter.)
// $kinds     list of industry kinds or null
// $partOf    list of entity ids or null
// $places    list of entity ids or null: that specialize in it, or where it is
($kinds IS NULL OR n.industryKind IN $kinds)
AND ($partOf IS NULL OR EXISTS { MATCH (n)-[:PART_OF]->(w:Entity) WHERE w.id IN $partOf })
AND ($places IS NULL OR EXISTS { MATCH (n)<-[:SPECIALIZES_IN]-(l:Entity) WHERE l.id IN $places }
     OR EXISTS { MATCH (n)-[:LOCATED_IN]->(l:Entity) WHERE l.id IN $places })
AND {{include conditions/entity}}
