// Whose names are these?
// $ids   list of name ids
UNWIND $ids AS id
MATCH (m:Name {id: id})-[:NAMES]->(e:Entity)
RETURN m.id, m.key, m.form, m.how, e.id, e.kind, e.byName
