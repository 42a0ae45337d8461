// Which of these people hold an office in a party, government or consultative body?
// $ids       list of person ids
// $sectors   list of sectors
UNWIND $ids AS id
MATCH (p:Entity {id: id})
WHERE EXISTS { MATCH (p)-[r:HOLDS_POST]->(o:Organization) WHERE r.postKind = 'OFFICE' AND o.sector IN $sectors }
RETURN p.id
