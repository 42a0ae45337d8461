// How many statements answer each of these?
// $ids     list of statement ids
UNWIND $ids AS id
MATCH (x:Statement {id: id})
CALL (x) { MATCH (x)<-[:RESPONDS_TO]-(s:Statement) RETURN count(s) AS total }
RETURN x.id, total
