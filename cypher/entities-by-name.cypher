// Which entities bear this name or alias?
// $key     string: the folded name
// $limit   integer
MATCH (m:Name {key: $key})-[:NAMES]->(e:Entity)
WHERE m.how = 'NAME' OR m.how = 'ALIAS'
RETURN DISTINCT e.id, e.name, e.kind
ORDER BY e.kind, e.id LIMIT $limit
