// (Writes relations of one type: what they were before is replaced.)
// $rows   list of {id, source, target, properties}
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:{{TYPE}} {id: row.id}]->(b)
SET r = row.properties
RETURN count(*)
