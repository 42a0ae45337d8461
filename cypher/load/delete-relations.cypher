// (Deletes relations that nothing cites any more.)
// $rows   list of {id, source}
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:{{RELATIONS}}]->(:Entity)
WHERE r.id = row.id
DELETE r
