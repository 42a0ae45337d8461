// (Conditions on a figure f; null means: does not matter.)
// $measures   list of entity ids or null
// $metric     string or null
// $unit       string or null
// $modality   list of modalities or null
// $article    string or null
($metric IS NULL OR f.metric = $metric)
AND ($unit IS NULL OR f.unit = $unit)
AND ($modality IS NULL OR f.modality IN $modality)
AND ($article IS NULL OR f.article = $article)
AND ($measures IS NULL OR EXISTS { MATCH (f)-[:MEASURES]->(e:Entity) WHERE e.id IN $measures })
