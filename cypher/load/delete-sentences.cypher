// (Deletes the sentences of an article, with all that joins them to others.)
// $article   string: article id
MATCH (a:Article {id: $article})-[:HAS_SENTENCE]->(s:Sentence)
DETACH DELETE s
