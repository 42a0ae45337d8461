// What did articles bring into the graph?
// $articles   list of article ids
UNWIND $articles AS id
MATCH (a:Article {id: id})
CALL (a) { MATCH (a)-[:SPEAKS_OF]->(e:Entity) RETURN collect(e.id) AS entities }
RETURN a.id, a.hash, a.relations, entities
