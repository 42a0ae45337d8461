// (Conditions on a place n; null means: does not matter.)
// $levels       list of place levels or null
// $partOf       list of entity ids or null
// $industries   list of entity ids or null: that it specializes in, or that are there
($levels IS NULL OR n.level IN $levels)
AND ($partOf IS NULL OR EXISTS { MATCH (n)-[:PART_OF]->(w:Entity) WHERE w.id IN $partOf })
AND ($industries IS NULL OR EXISTS { MATCH (n)-[:SPECIALIZES_IN]->(i:Entity) WHERE i.id IN $industries }
     OR EXISTS { MATCH (n)<-[:LOCATED_IN]-(i:Entity) WHERE i.id IN $industries })
AND {{include conditions/entity}}
