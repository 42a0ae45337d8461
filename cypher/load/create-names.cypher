// (Writes the forms by which entities can be found.)
// $rows   list of {id, entity, properties}
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
CREATE (n:Name {id: row.id})-[:NAMES]->(e)
SET n += row.properties
RETURN count(*)
