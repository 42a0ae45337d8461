// (Deletes articles whose parts are gone already.)
// $articles   list of article ids
UNWIND $articles AS id
MATCH (a:Article {id: id})
DETACH DELETE a
