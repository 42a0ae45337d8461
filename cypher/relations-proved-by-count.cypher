// Of how many matching relations is each of these articles evidence?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (x:Article {id: id})
CALL (x) {
  UNWIND x.relations AS known
  MATCH (a:Entity {id: substring(known, 4, 16)})-[r:{{RELATIONS}}]->(:Entity)
  WHERE r.id = known
  AND {{include conditions/relation}}
  RETURN count(r) AS total
}
RETURN x.id, total
