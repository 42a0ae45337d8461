// What do these articles say?
// $ids   list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id, a.text
