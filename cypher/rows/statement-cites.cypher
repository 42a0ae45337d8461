// (The places of a statement s, with their sentences.)
CALL (s) {
  MATCH (s)-[r:CITES]->(c:Sentence)
  WITH c, r ORDER BY r.order
  RETURN collect([[c.id, r.start, r.end], {{include columns/sentence as c}}]) AS cites
}
