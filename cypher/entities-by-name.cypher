// Which entities of these kinds bear each of these names or aliases?
// $rows    list of {key, kinds}: the folded name, and what its bearer may be of; null for anything
// $limit   integer: of each
UNWIND $rows AS row
CALL (row) {
  MATCH (m:Name {key: row.key})-[:NAMES]->(e:Entity)
  WHERE (m.how = 'NAME' OR m.how = 'ALIAS') AND (row.kinds IS NULL OR e.kind IN row.kinds)
  WITH DISTINCT e ORDER BY e.kind, e.id LIMIT $limit
  RETURN collect([e.id, e.name, e.kind]) AS bearers
}
RETURN [row.key, row.kinds], bearers
