// Who wrote each of these articles, whom did the reporter learn it from, and what does it comment on?
// $ids   list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) { MATCH (a)<-[r:WROTE]-(p:Entity) WITH p, r ORDER BY r.order RETURN collect([p.id, r.role, r.evidence]) AS authors }
CALL (a) {
  MATCH (a)-[r:SOURCED_FROM]->(o:Entity) WITH o, r ORDER BY r.order
  RETURN collect([o.id, r.cue, r.evidence, [r.dateText, r.date, r.dateEnd, r.time, r.datePrecision, r.dateBasis]]) AS sources
}
CALL (a) { MATCH (a)-[r:COMMENTS_ON]->(b:Article) RETURN collect([b.id, r.evidence]) AS commentsOn }
CALL (a) { MATCH (a)<-[:COMMENTS_ON]-(b:Article) WITH b ORDER BY b.byPage RETURN collect(b.id) AS comments }
RETURN a.id, authors, sources, commentsOn, comments
