// (Conditions on an organization n; null means: does not matter.)
// $sectors      list of sectors or null
// $partOf       list of entity ids or null
// $industries   list of entity ids or null
// $places       list of entity ids or null
($sectors IS NULL OR n.sector IN $sectors)
AND ($partOf IS NULL OR EXISTS { MATCH (n)-[:PART_OF]->(w:Entity) WHERE w.id IN $partOf })
AND ($industries IS NULL OR EXISTS { MATCH (n)-[:OPERATES_IN|SPECIALIZES_IN]->(i:Entity) WHERE i.id IN $industries })
AND ($places IS NULL OR EXISTS { MATCH (n)-[:LOCATED_IN|GOVERNS]->(l:Entity) WHERE l.id IN $places })
AND {{include conditions/entity}}
