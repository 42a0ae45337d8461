// (Gives entities new sort keys, those that are there.)
// $rows   list of {id, properties}
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties
