// Which nodes belong to nothing?
CALL () {
  MATCH (n:Entity) WHERE NOT EXISTS { MATCH (n)<-[:SPEAKS_OF]-(:Article) } RETURN n.id AS id, 'no article speaks of this entity' AS problem
  UNION ALL
  MATCH (n:Entity) WHERE NOT EXISTS { MATCH (n)<-[:NAMES]-(:Name) } RETURN n.id AS id, 'this entity cannot be found by any name' AS problem
  UNION ALL
  MATCH (n:Name) WHERE NOT EXISTS { MATCH (n)-[:NAMES]->(:Entity) } RETURN n.id AS id, 'this name names nothing' AS problem
  UNION ALL
  MATCH (n:Sentence) WHERE NOT EXISTS { MATCH (n)<-[:HAS_SENTENCE]-(:Article) } RETURN n.id AS id, 'this sentence belongs to no article' AS problem
  UNION ALL
  MATCH (n:Statement) WHERE NOT EXISTS { MATCH (n)<-[:HAS_STATEMENT]-(:Article) } RETURN n.id AS id, 'this statement belongs to no article' AS problem
  UNION ALL
  MATCH (n:Figure) WHERE NOT EXISTS { MATCH (n)<-[:HAS_FIGURE]-(:Article) } RETURN n.id AS id, 'this figure belongs to no article' AS problem
}
RETURN id, problem ORDER BY problem, id
