// (Deletes an article whose parts are gone already.)
// $article   string: article id
MATCH (a:Article {id: $article})
DETACH DELETE a
