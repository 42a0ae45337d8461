// (Every node, with all that it holds.)
MATCH (n)
RETURN labels(n), properties(n)
