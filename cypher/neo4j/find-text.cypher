// Which nodes have a folded text that contains every term? (full-text index of Neo4j, analyzer cjk)
// $index    string: the name of the full-text index
// $phrase   string: a Lucene phrase
// $terms    list of strings
// $limit    integer
CALL db.index.fulltext.queryNodes($index, $phrase) YIELD node, score
WHERE all(term IN $terms WHERE node.key CONTAINS term)
RETURN node.id, node.key ORDER BY score DESC, node.id LIMIT $limit
