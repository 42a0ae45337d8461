// What is known of these statements: words, speakers, addressees, subjects, event, what they answer, where they stand?
// $ids   list of statement ids
UNWIND $ids AS id
MATCH (s:Statement {id: id})
CALL (s) { MATCH (s)<-[r:MADE]-(p:Entity) WITH p, r ORDER BY r.order RETURN collect(p.id) AS speakers }
CALL (s) { MATCH (s)-[r:SPEAKING_AS]->(o:Entity) WITH r ORDER BY r.order RETURN collect(r.relation) AS speakingAs }
CALL (s) { MATCH (s)-[:ON_BEHALF_OF]->(o:Entity) WITH o ORDER BY o.id RETURN collect(o.id) AS onBehalfOf }
CALL (s) { MATCH (s)-[r:ADDRESSED_TO]->(p:Entity) WITH p, r ORDER BY r.order RETURN collect([p.id, r.basis]) AS addressees }
CALL (s) { MATCH (s)-[r:ABOUT]->(t:Entity) WITH t, r ORDER BY r.order RETURN collect([t.id, r.basis]) AS about }
CALL (s) { MATCH (s)-[r:AT]->(e:Entity) RETURN collect([e.id, r.basis]) AS events }
CALL (s) { MATCH (s)-[r:RESPONDS_TO]->(t) RETURN collect([t.id, r.basis]) AS respondsTo }
CALL (s) { MATCH (s)-[r:CITES]->(c:Sentence) WITH c, r ORDER BY r.order RETURN collect([c.id, r.start, r.end]) AS cites }
RETURN s.id, s.kind, s.kindBasis, s.text, s.direct, s.cue, s.role, s.speakerBasis, s.article,
       [s.dateText, s.date, s.dateEnd, s.time, s.datePrecision, s.dateBasis],
       speakers, speakingAs, onBehalfOf, addressees, s.addresseeGroups, s.addresseeGroupBases, about, events, respondsTo, cites
