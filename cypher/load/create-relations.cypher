// (Writes relations of one type that are not there yet.)
// $rows   list of {id, source, target, properties}
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:{{TYPE}}]->(b)
SET r = row.properties
RETURN count(*)
