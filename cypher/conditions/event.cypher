// (Conditions on an event n; null means: does not matter.)
// $organizers     list of entity ids or null
// $participants   list of entity ids or null
// $places         list of entity ids or null: there, or at a body that is there
// $about          list of entity ids or null
// $from           string or null: first day, YYYY-MM-DD
// $to             string or null: last day
($organizers IS NULL OR EXISTS { MATCH (n)<-[:ORGANIZED]-(o:Entity) WHERE o.id IN $organizers })
AND ($participants IS NULL OR EXISTS { MATCH (n)<-[:TOOK_PART_IN]-(q:Entity) WHERE q.id IN $participants })
AND ($places IS NULL
     OR EXISTS { MATCH (n)-[:LOCATED_IN]->(l:Entity) WHERE l.id IN $places }
     OR EXISTS { MATCH (n)-[:LOCATED_IN]->(:Organization)-[:LOCATED_IN]->(l:Entity) WHERE l.id IN $places })
AND ($about IS NULL OR EXISTS { MATCH (n)-[:ABOUT|TARGETS|SETS_OUT]->(t:Entity) WHERE t.id IN $about })
AND ($from IS NULL OR n.dateLast >= $from)
AND ($to IS NULL OR n.dateFirst <= $to)
AND {{include conditions/entity}}
