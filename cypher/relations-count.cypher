// How many relations match?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE {{include conditions/relation}}
RETURN count(r)
