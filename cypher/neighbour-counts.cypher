// How many neighbours has each of these, by relation type, direction and kind?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r]-(o:Entity)
WITH x, type(r) AS relation, startNode(r).id = x.id AS outgoing, o.kind AS kind, count(DISTINCT o) AS total
RETURN x.id, collect([relation, outgoing, kind, total])
