// (Writes entities of one kind: what they were before is replaced.)
// $rows   list of {id, properties}
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:{{LABEL}}
RETURN count(*)
