// Which of these articles are there?
// $ids   list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id
