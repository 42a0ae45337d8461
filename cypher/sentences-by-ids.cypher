// What do these sentences say, and where do they stand?
// $ids   list of sentence ids
UNWIND $ids AS id
MATCH (s:Sentence {id: id})
RETURN {{include columns/sentence as s}}
