// Which names, pronunciations and initials begin with this, the shortest first?
// $key     string: folded
// $limit   integer
MATCH (m:Name) WHERE m.key STARTS WITH $key
MATCH (m)-[:NAMES]->(e:Entity)
RETURN m.id, m.key, m.form, m.how, e.id, e.kind, e.byName
ORDER BY size(m.key), e.byName, m.id LIMIT $limit
