// What does the graph say of an article, and what belongs to it?
// $article   string: article id
MATCH (a:Article {id: $article})
CALL (a) {
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  RETURN collect([s.id, s.article, s.field, s.order, s.text, s.start, s.end, s.firstLine, s.lastLine]) AS sentences
}
CALL (a) {
  MATCH (a)-[:HAS_STATEMENT]->(s:Statement)
  RETURN collect([s.id, s.article, s.text, s.field, s.start, s.end, s.kind, s.attributed]) AS statements
}
CALL (a) { MATCH (a)-[:HAS_FIGURE]->(f:Figure) RETURN collect([f.id, f.article, f.text]) AS figures }
CALL (a) {
  MATCH (a)-[:HAS_STATEMENT|HAS_FIGURE]->(c)-[r:CITES]->(s:Sentence)
  RETURN collect([c.id, s.id, r.start, r.end]) AS cites
}
CALL (a) { MATCH (a)-[:HAS_STATEMENT]->(c)<-[:MADE]-(p:Entity) RETURN collect([c.id, p.id]) AS made }
CALL (a) { MATCH (a)-[:HAS_FIGURE]->(f)-[:MEASURES]->(e:Entity) RETURN collect([f.id, e.id]) AS measures }
CALL (a) {
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:Entity)
  RETURN collect([s.id, e.id, m.form, m.start, m.end]) AS mentions
}
CALL (a) { MATCH (a)<-[r:WROTE]-(p:Entity) RETURN collect([p.id, r.evidence]) AS authors }
CALL (a) { MATCH (a)-[r:SOURCED_FROM]->(o:Entity) RETURN collect([o.id, r.evidence]) AS sources }
CALL (a) { MATCH (a)-[r:COMMENTS_ON]->(b:Article) RETURN collect([b.id, r.evidence]) AS commentsOn }
CALL (a) { MATCH (a)-[r:SPEAKS_OF]->(e:Entity) RETURN collect([e.id, r.mentions, r.evidence, r.groups]) AS speaksOf }
RETURN a.headline, a.subhead, a.byline, a.text, a.file, a.firstLine, a.lastLine, a.hash, a.relations,
       sentences, statements, figures, cites, made, measures, mentions, authors, sources, commentsOn, speaksOf
