// (Deletes a node with all that joins it to others.)
// $id   string
MATCH (n {id: $id})
DETACH DELETE n
