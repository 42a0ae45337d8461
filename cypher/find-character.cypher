// Which nodes have a text that contains this one character? (no index of pairs of characters knows it)
// $property   string
// $text       string: one character
// $limit      integer
MATCH (n:{{LABEL}})
WHERE n[$property] CONTAINS $text
RETURN n.id, 1.0 ORDER BY n.id LIMIT $limit
