// How many statements did each of these make, or are about each, or were made at each? (kept, not counted by listing)
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
RETURN x.id, x.{{TOTAL}}
