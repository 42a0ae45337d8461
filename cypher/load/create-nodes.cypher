// (Writes nodes that are one article's own.)
// $rows   list of {id, properties}
UNWIND $rows AS row
CREATE (n:{{LABEL}} {id: row.id})
SET n += row.properties
RETURN count(*)
