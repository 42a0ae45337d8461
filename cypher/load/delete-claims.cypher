// (Deletes the statements and figures of an article, with all that joins them to others.)
// $article   string: article id
MATCH (a:Article {id: $article})-[:HAS_STATEMENT|HAS_FIGURE]->(c)
DETACH DELETE c
