// What concerns an entity, the earliest first, a page of it? (events and documents; statements; relations with a date; figures)
// $id      string: entity id
// $after   string: the sort key to go on from
// $limit   integer
MATCH (x:Entity {id: $id})
CALL (x) {
  MATCH (x)-[r:{{RELATIONS}}]-(n:Entity) WHERE (n.kind = 'EVENT' OR n.kind = 'DOCUMENT')
  WITH DISTINCT n.id AS item, coalesce(n.dateFirst, 'undated') + ' ' + coalesce(n.time, '') + ' 1 ' + n.id AS key
  WHERE key > $after
  RETURN item, key ORDER BY key LIMIT $limit
  UNION ALL
  MATCH (n:Entity {id: $id}) WHERE (n.kind = 'EVENT' OR n.kind = 'DOCUMENT')
  WITH DISTINCT n.id AS item, coalesce(n.dateFirst, 'undated') + ' ' + coalesce(n.time, '') + ' 1 ' + n.id AS key
  WHERE key > $after
  RETURN item, key ORDER BY key LIMIT $limit
  UNION ALL
  MATCH (x)-[r]-(n:Statement)
  WITH DISTINCT n.id AS item, coalesce(n.dateFirst, 'undated') + ' ' + coalesce(n.time, '') + ' 2 ' + n.byText AS key
  WHERE key > $after
  RETURN item, key ORDER BY key LIMIT $limit
  UNION ALL
  MATCH (x)-[n]-(o:Entity) WHERE n.dateText IS NOT NULL
  WITH DISTINCT n.id AS item, coalesce(n.dateFirst, 'undated') + ' ' + coalesce(n.time, '') + ' 3 ' + n.byType AS key
  WHERE key > $after
  RETURN item, key ORDER BY key LIMIT $limit
  UNION ALL
  MATCH (x)<-[:MEASURES]-(n:Figure)
  WITH DISTINCT n.id AS item, coalesce(n.dateFirst, 'undated') + ' ' + coalesce(n.time, '') + ' 4 ' + n.byText AS key
  WHERE key > $after
  RETURN item, key ORDER BY key LIMIT $limit
}
WITH DISTINCT item, key
RETURN item, key ORDER BY key LIMIT $limit
