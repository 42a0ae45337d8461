// (Conditions on an initiative n; null means: does not matter.)
// $kinds      list of initiative kinds or null
// $runBy      list of entity ids or null
// $partOf     list of entity ids or null
// $setOutIn   list of entity ids or null: documents
// $about      list of entity ids or null
// $modality   list of modalities or null
($kinds IS NULL OR n.initiativeKind IN $kinds)
AND ($modality IS NULL OR n.modality IN $modality)
AND ($runBy IS NULL OR EXISTS { MATCH (n)<-[:RUNS]-(o:Entity) WHERE o.id IN $runBy })
AND ($partOf IS NULL OR EXISTS { MATCH (n)-[:PART_OF]->(w:Entity) WHERE w.id IN $partOf })
AND ($setOutIn IS NULL OR EXISTS { MATCH (n)<-[:SETS_OUT]-(d:Entity) WHERE d.id IN $setOutIn })
AND ($about IS NULL OR EXISTS { MATCH (n)-[:ABOUT|TARGETS|SETS_OUT]->(t:Entity) WHERE t.id IN $about })
AND {{include conditions/entity}}
