// (Of a statement s: all. Its speakers and the posts that they speak with come along, of the others only their ids.)
{{include rows/statement-cites}}
CALL (s) { MATCH (s)<-[r:MADE]-(p:Entity) WITH p, r ORDER BY r.order RETURN collect({{include columns/entity as p}}) AS speakers }
CALL (s) {
  MATCH (s)<-[:MADE]-(p:Entity)-[r:HOLDS_POST]->(o:Entity)<-[a:SPEAKING_AS]-(s)
  WHERE a.relation = r.id
  WITH r, a, o ORDER BY a.order
  RETURN collect([{{include columns/relation as r}}, {{include columns/entity as o}}]) AS posts
}
CALL (s) { MATCH (s)-[:ON_BEHALF_OF]->(o:Entity) WITH o ORDER BY o.id RETURN collect(o.id) AS onBehalfOf }
CALL (s) { MATCH (s)-[r:ADDRESSED_TO]->(p:Entity) WITH p, r ORDER BY r.order RETURN collect([p.id, r.basis]) AS addressees }
CALL (s) { MATCH (s)-[r:ABOUT]->(t:Entity) WITH t, r ORDER BY r.order RETURN collect([t.id, r.basis]) AS about }
CALL (s) { MATCH (s)-[r:AT]->(e:Entity) RETURN collect([e.id, r.basis]) AS events }
CALL (s) { MATCH (s)-[r:RESPONDS_TO]->(t) RETURN collect([t.id, r.basis]) AS respondsTo }
WITH s, [{{include columns/statement-text as s}}, cites,
         [s.kindBasis, s.direct, s.cue, s.speakerBasis, [s.dateText, s.date, s.dateEnd, s.time, s.datePrecision, s.dateBasis],
          speakers, posts, onBehalfOf, addressees, s.addresseeGroups, s.addresseeGroupBases, about, events, respondsTo]] AS row
