// What do an article, its sentences, its statements and its figures hold?
// $article   string: article id
MATCH (a:Article {id: $article})-[:HAS_SENTENCE|HAS_STATEMENT|HAS_FIGURE*0..1]->(n)
RETURN DISTINCT n.id, labels(n), properties(n)
