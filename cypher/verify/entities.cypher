// What do these entities hold, and by which forms can they be found?
// $entities   list of entity ids
UNWIND $entities AS id
MATCH (e:Entity {id: id})
CALL (e) { MATCH (e)<-[:NAMES]-(n:Name) RETURN collect([n.id, labels(n), properties(n)]) AS names }
RETURN e.id, labels(e), properties(e), names
