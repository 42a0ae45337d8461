// (Deletes the relationships of one type between two nodes.)
// $from   string
// $type   string
// $to     string
MATCH (a {id: $from})-[r]->(b {id: $to})
WHERE type(r) = $type
DELETE r
