// (The words of a statement `it`.)
[it.kind, it.text, it.role, it.article]
