// Which matching people made a statement about one of these (or at one of them), a page of them?
// $anchors   list of entity ids
// $after     string: the sort key to go on from
// $limit     integer
UNWIND $anchors AS anchor
MATCH (x:Entity {id: anchor})<-[:{{TYPE}}]-(:Statement)<-[:MADE]-(p:Person)
WITH DISTINCT p
WHERE p.{{KEY}} {{AFTER}} $after
AND {{include conditions/person}}
WITH p ORDER BY p.{{KEY}} {{DIRECTION}} LIMIT $limit
RETURN p.id, p.{{KEY}}, {{include columns/entity as p}}
ORDER BY p.{{KEY}} {{DIRECTION}}
