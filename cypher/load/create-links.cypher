// (Writes relationships that are one article's own.)
// $rows   list of {from, to, properties}: ids of both ends
UNWIND $rows AS row
MATCH (a:{{FROM}} {id: row.from})
MATCH (b:{{TO}} {id: row.to})
CREATE (a)-[r:{{TYPE}}]->(b)
SET r = row.properties
RETURN count(*)
