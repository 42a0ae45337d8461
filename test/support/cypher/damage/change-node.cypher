// (Changes properties of a node; null takes one out.)
// $id           string
// $properties   map
MATCH (n {id: $id})
SET n += $properties
RETURN count(*)
