// How many took part in each of these events?
// $ids     list of event ids
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[r:TOOK_PART_IN]-(n:Entity)
  WHERE {{include conditions/participation}}
  RETURN count(r) AS total
}
RETURN x.id, total
