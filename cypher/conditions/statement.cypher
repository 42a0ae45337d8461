// (Conditions on a statement s; null means: does not matter.)
// $about           list of entity ids or null
// $kinds           list of statement kinds or null
// $basis           list of bases or null: of the kind
// $speakers        list of entity ids or null
// $organizations   list of entity ids or null: spoke for it, or is introduced by a post there
// $events          list of entity ids or null
// $article         string or null
// $attributed      boolean or null
// $direct          boolean or null
// $role            string or null: part of the role
// $from            string or null: first day, YYYY-MM-DD
// $to              string or null: last day
// $contains        string or null: part of the words, folded
($kinds IS NULL OR s.kind IN $kinds)
AND ($basis IS NULL OR s.kindBasis IN $basis)
AND ($article IS NULL OR s.article = $article)
AND ($attributed IS NULL OR (s.attributed = $attributed AND s.kind <> 'ASSERTION'))
AND ($direct IS NULL OR s.direct = $direct)
AND ($role IS NULL OR s.role CONTAINS $role)
AND ($from IS NULL OR s.dateLast >= $from)
AND ($to IS NULL OR s.dateFirst <= $to)
AND ($contains IS NULL OR s.key CONTAINS $contains)
AND ($about IS NULL OR EXISTS { MATCH (s)-[:ABOUT]->(t:Entity) WHERE t.id IN $about })
AND ($speakers IS NULL OR EXISTS { MATCH (s)<-[:MADE]-(p:Entity) WHERE p.id IN $speakers })
AND ($organizations IS NULL OR EXISTS { MATCH (s)-[:ON_BEHALF_OF|SPEAKING_AS]->(o:Entity) WHERE o.id IN $organizations }
     OR EXISTS { MATCH (s)<-[:MADE]-(o:Organization) WHERE o.id IN $organizations })
AND ($events IS NULL OR EXISTS { MATCH (s)-[:AT]->(e:Entity) WHERE e.id IN $events })
