// (Writes an article: what it was before is replaced.)
// $id           string: article id
// $properties   map
MERGE (a:Article {id: $id})
SET a = $properties
RETURN count(*)
