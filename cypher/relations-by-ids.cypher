// What is known of these relations?
// $rows   list of {id, source}: relation id and the id of the entity that it starts from
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:{{RELATIONS}}]->(:Entity)
WHERE r.id = row.id
RETURN {{include columns/relation as r}}
