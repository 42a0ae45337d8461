// Which nodes have a folded text that contains every term? (for terms that no index knows: it reads all texts)
// $terms   list of strings
// $limit   integer
MATCH (n:{{LABEL}})
WHERE all(term IN $terms WHERE n.key CONTAINS term)
RETURN n.id, n.key ORDER BY n.id LIMIT $limit
