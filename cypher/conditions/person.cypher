// (Conditions on a person p; null means: does not matter.)
// $named             boolean or null
// $name              string or null: a folded name or alias
// $nameContains      string or null: part of a folded name or alias
// $official          boolean or null
// $officialSectors   list of sectors
// $holdsPost         boolean: whether the next three matter
// $organizations     list of entity ids or null
// $title             string or null
// $postKinds         list or null
// $spoke             boolean: whether the next six matter
// $about             list of entity ids or null
// $kinds             list of statement kinds or null
// $basis             list of bases or null
// $events            list of entity ids or null
// $from              string or null: first day, YYYY-MM-DD
// $to                string or null: last day
// $tookPartIn        list of entity ids or null
// $comesFrom         list of entity ids or null
($named IS NULL OR p.named = $named)
AND ($name IS NULL OR EXISTS { MATCH (p)<-[:NAMES]-(m:Name) WHERE m.key = $name AND (m.how = 'NAME' OR m.how = 'ALIAS') })
AND ($nameContains IS NULL
     OR EXISTS { MATCH (p)<-[:NAMES]-(m:Name) WHERE m.key CONTAINS $nameContains AND (m.how = 'NAME' OR m.how = 'ALIAS') })
AND ($official IS NULL
     OR $official = EXISTS { MATCH (p)-[r:HOLDS_POST]->(o:Organization) WHERE r.postKind = 'OFFICE' AND o.sector IN $officialSectors })
AND ($holdsPost = false
     OR EXISTS {
       MATCH (p)-[r:HOLDS_POST]->(o:Organization)
       WHERE ($organizations IS NULL OR o.id IN $organizations)
         AND ($title IS NULL OR r.title = $title)
         AND ($postKinds IS NULL OR r.postKind IN $postKinds)
     })
AND ($spoke = false
     OR EXISTS {
       MATCH (p)-[:MADE]->(s:Statement)
       WHERE ($kinds IS NULL OR s.kind IN $kinds)
         AND ($basis IS NULL OR s.kindBasis IN $basis)
         AND ($from IS NULL OR s.dateLast >= $from)
         AND ($to IS NULL OR s.dateFirst <= $to)
         AND ($about IS NULL OR EXISTS { MATCH (s)-[:ABOUT]->(t:Entity) WHERE t.id IN $about })
         AND ($events IS NULL OR EXISTS { MATCH (s)-[:AT]->(e:Entity) WHERE e.id IN $events })
     })
AND ($tookPartIn IS NULL OR EXISTS { MATCH (p)-[:TOOK_PART_IN]->(e:Entity) WHERE e.id IN $tookPartIn })
AND ($comesFrom IS NULL OR EXISTS { MATCH (p)-[:COMES_FROM]->(c:Entity) WHERE c.id IN $comesFrom })
