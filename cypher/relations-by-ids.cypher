// What is known of these relations?
// $rows   list of {id, source}: relation id and the id of the entity that it starts from
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r]->(b:Entity)
WHERE r.id = row.id
RETURN r.id, type(r), a.id, b.id, r.title, r.postKind, r.role, r.detail, r.order, r.basis, r.modality,
       [r.dateText, r.date, r.dateEnd, r.time, r.datePrecision, r.dateBasis], r.evidence, r.statements
