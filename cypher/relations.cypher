// Which relations match, a page of them?
// $sources   list of entity ids or null
// $targets   list of entity ids or null
// $touches   list of entity ids or null
// $after     string: the sort key to go on from
// $limit     integer
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.byType {{AFTER}} $after
AND ($sources IS NULL OR a.id IN $sources)
AND ($targets IS NULL OR b.id IN $targets)
AND ($touches IS NULL OR a.id IN $touches OR b.id IN $touches)
AND {{include conditions/relation}}
RETURN r.id, r.byType
ORDER BY r.byType {{DIRECTION}} LIMIT $limit
