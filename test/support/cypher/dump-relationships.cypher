// (Every relationship, with both its ends and all that it holds.)
MATCH (a)-[r]->(b)
RETURN type(r), a.id, b.id, properties(r)
