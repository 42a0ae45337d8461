// Which nodes have a text that contains what is looked for? (text index of Grafeo, tokenizer cjk_bigram)
// $label       string: the label of the index
// $property    string: its property
// $text        string
// $candidates  integer: how many hits with any pair of the text's characters are looked at
// $limit       integer
CALL grafeo.search.text($label, $property, $text, $candidates) YIELD node_id, score
MATCH (n) WHERE id(n) = node_id AND n[$property] CONTAINS $text
RETURN n.id, score ORDER BY score DESC, n.id LIMIT $limit
