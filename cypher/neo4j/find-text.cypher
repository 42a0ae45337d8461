// Which nodes have a text that contains what is looked for? (full-text index of Neo4j, analyzer cjk)
// $index      string: the name of the full-text index
// $property   string: the property that it indexes
// $phrase     string: the text as a Lucene phrase
// $text       string: the text itself
// $limit      integer
CALL db.index.fulltext.queryNodes($index, $phrase) YIELD node, score
WHERE node[$property] CONTAINS $text
RETURN node.id, score ORDER BY score DESC, node.id LIMIT $limit
