// What is known of these entities themselves?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN {{include columns/entity as n}}
