// (Changes properties of the relationships of one type between two nodes.)
// $from         string
// $type         string
// $to           string
// $properties   map
MATCH (a {id: $from})-[r]->(b {id: $to})
WHERE type(r) = $type
SET r += $properties
RETURN count(*)
