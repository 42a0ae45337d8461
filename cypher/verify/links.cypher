// What joins an article, its sentences, its statements and its figures to others and to each other?
// $article   string: article id
CALL () {
  MATCH (a:Article {id: $article})-[:HAS_SENTENCE|HAS_STATEMENT|HAS_FIGURE*0..1]->(n)
  WITH DISTINCT n
  MATCH (n)-[r]->(m)
  RETURN type(r) AS type, n.id AS from, m.id AS to, properties(r) AS properties
  UNION ALL
  MATCH (a:Article {id: $article})-[:HAS_SENTENCE|HAS_STATEMENT|HAS_FIGURE*0..1]->(n)
  WITH DISTINCT n
  MATCH (n)<-[r]-(e:Entity)
  RETURN type(r) AS type, e.id AS from, n.id AS to, properties(r) AS properties
}
RETURN type, from, to, properties
