// (Makes a relationship.)
// $from         string
// $to           string
// $properties   map
MATCH (a {id: $from})
MATCH (b {id: $to})
CREATE (a)-[r:{{TYPE}}]->(b)
SET r = $properties
RETURN count(*)
