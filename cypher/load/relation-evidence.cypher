// What do these relations cite so far?
// $rows   list of {id, source}: relation id and the id of the entity that it starts from
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:{{RELATIONS}}]->(b:Entity)
WHERE r.id = row.id
RETURN r.id, type(r), b.id, r.evidence, r.statements
