// (Makes an entity that nothing is joined to.)
// $id           string
// $properties   map
CREATE (n:Entity {id: $id})
SET n += $properties
RETURN count(*)
