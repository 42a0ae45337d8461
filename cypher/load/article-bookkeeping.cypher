// What did an article bring into the graph?
// $article   string: article id
MATCH (a:Article {id: $article})
CALL (a) { MATCH (a)-[:SPEAKS_OF]->(e:Entity) RETURN collect(e.id) AS entities }
RETURN a.hash, a.relations, entities
