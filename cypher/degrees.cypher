// How many relations touch each of these?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
RETURN x.id, x.degree
