// (Deletes the forms by which these entities could be found so far.)
// $entities   list of entity ids
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:NAMES]-(n:Name)
DETACH DELETE n
