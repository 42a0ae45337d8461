// Of how many relations is each of these articles evidence?
// $ids     list of article ids
UNWIND $ids AS id
MATCH (x:Article {id: id})
RETURN x.id, size(x.relations)
