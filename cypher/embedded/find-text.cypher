// Which nodes have a folded text that contains every term? (text index of Grafeo, tokenizer cjk_bigram)
// $label       string: the label of the index
// $phrase      string: what the index is asked for
// $terms       list of strings
// $candidates  integer: how many hits with any word or pair of characters of the phrase are looked at
// $limit       integer
CALL grafeo.search.text($label, 'key', $phrase, $candidates) YIELD node_id, score
MATCH (n) WHERE id(n) = node_id AND all(term IN $terms WHERE n.key CONTAINS term)
RETURN n.id, n.key ORDER BY score DESC, n.id LIMIT $limit
