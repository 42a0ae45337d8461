// What is stored under this name?
// $id   string
MATCH (n:Entity {id: $id})
RETURN n.kept
