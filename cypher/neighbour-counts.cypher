// How many neighbours has each of these, by relation type, direction and kind? (counted at load)
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
RETURN x.id, x.neighbours
