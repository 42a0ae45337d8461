// (Writes articles: what they were before is replaced.)
// $rows   list of {id, properties}
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a = row.properties
RETURN count(*)
