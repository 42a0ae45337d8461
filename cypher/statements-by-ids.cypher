// What is known of these statements: words, speakers, addressees, subjects, event, what they answer, where they stand?
// $ids   list of statement ids
UNWIND $ids AS id
MATCH (s:Statement {id: id})
{{include rows/statement-told}}
RETURN s.id, row
