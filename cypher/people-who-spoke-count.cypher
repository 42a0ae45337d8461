// How many matching people made a statement about one of these (or at one of them)?
// $anchors   list of entity ids
UNWIND $anchors AS anchor
MATCH (x:Entity {id: anchor})<-[:{{TYPE}}]-(:Statement)<-[:MADE]-(p:Person)
WITH DISTINCT p
WHERE {{include conditions/person}}
RETURN count(p)
