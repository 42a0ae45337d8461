// What do these sentences say, and where do they stand?
// $ids   list of sentence ids
UNWIND $ids AS id
MATCH (s:Sentence {id: id})
RETURN s.id, s.article, s.field, s.order, s.paragraph, s.text, s.start, s.end, s.firstLine, s.lastLine
