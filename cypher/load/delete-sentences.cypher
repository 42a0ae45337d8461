// (Deletes the sentences of articles, with all that joins them to others.)
// $articles   list of article ids
UNWIND $articles AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(s:Sentence)
DETACH DELETE s
