// How much concerns an entity? (as timeline)
// $id      string: entity id
MATCH (x:Entity {id: $id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(n:Entity) WHERE (n.kind = 'EVENT' OR n.kind = 'DOCUMENT')
  RETURN n.id AS item
  UNION
  MATCH (n:Entity {id: $id}) WHERE (n.kind = 'EVENT' OR n.kind = 'DOCUMENT')
  RETURN n.id AS item
  UNION
  MATCH (x)-[r]-(n:Statement)
  RETURN n.id AS item
  UNION
  MATCH (x)-[n]-(o:Entity) WHERE n.dateText IS NOT NULL
  RETURN n.id AS item
  UNION
  MATCH (x)<-[:MEASURES]-(n:Figure)
  RETURN n.id AS item
}
RETURN count(DISTINCT item)
