// Which matching relations join one of the first to one of the second (or to another of the first)?
// $ids      list of entity ids
// $others   list of entity ids
// $limit    integer
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r:{{RELATIONS}}]-(o:Entity)
WHERE o.id + '' IN $others // of o.id alone, Neo4j would look up the second by it and then try all pairs
AND {{include conditions/relation}}
WITH DISTINCT r ORDER BY r.byType LIMIT $limit
RETURN {{include columns/relation as r}}
