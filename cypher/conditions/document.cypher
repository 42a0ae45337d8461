// (Conditions on a document n; null means: does not matter.)
// $about        list of entity ids or null
// $producedBy   list of entity ids or null
// $issuedBy     list of entity ids or null
// $from         string or null: first day, YYYY-MM-DD
// $to           string or null: last day
($about IS NULL OR EXISTS { MATCH (n)-[:ABOUT|TARGETS|SETS_OUT]->(t:Entity) WHERE t.id IN $about })
AND ($producedBy IS NULL OR EXISTS { MATCH (n)<-[:PRODUCED]-(o:Entity) WHERE o.id IN $producedBy })
AND ($issuedBy IS NULL OR EXISTS { MATCH (n)<-[:ISSUED]-(o:Entity) WHERE o.id IN $issuedBy })
AND ($from IS NULL OR n.dateLast >= $from)
AND ($to IS NULL OR n.dateFirst <= $to)
AND {{include conditions/entity}}
