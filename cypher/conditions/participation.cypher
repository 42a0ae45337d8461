// (Conditions on a participant n of an event x; null means: does not matter.)
// $quoted   boolean or null: whether a statement of theirs was made at it
($quoted IS NULL OR $quoted = EXISTS { MATCH (n)-[:MADE]->(s:Statement)-[:AT]->(x) })
