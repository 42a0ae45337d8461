// How many relations match, by type and month?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE {{include conditions/relation}}
RETURN type(r), substring(r.date, 0, 7) AS month, count(r)
