// (Deletes the statements and figures of articles, with all that joins them to others.)
// $articles   list of article ids
UNWIND $articles AS id
MATCH (a:Article {id: id})-[:HAS_STATEMENT|HAS_FIGURE]->(c)
DETACH DELETE c
