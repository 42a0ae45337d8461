// Which of these entities does no article speak of any more?
// $entities   list of entity ids
UNWIND $entities AS id
MATCH (e:Entity {id: id})
WHERE NOT EXISTS { (e)<-[:SPEAKS_OF]-(:Article) }
RETURN e.id
