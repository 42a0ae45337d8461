// How many relations match?
// $sources   list of entity ids or null
// $targets   list of entity ids or null
// $touches   list of entity ids or null
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($sources IS NULL OR a.id IN $sources)
AND ($targets IS NULL OR b.id IN $targets)
AND ($touches IS NULL OR a.id IN $touches OR b.id IN $touches)
AND {{include conditions/relation}}
RETURN count(r)
