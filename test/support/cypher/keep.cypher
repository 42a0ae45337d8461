// (Stores a value under a name; null takes it out.)
// $id      string
// $value   anything that a property can hold
MERGE (n:Entity {id: $id})
SET n.kept = $value
RETURN n.kept
