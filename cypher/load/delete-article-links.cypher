// (Deletes what joins an article to entities, and to the article that it comments on.)
// $article   string: article id
MATCH (a:Article {id: $article})-[r:SPEAKS_OF|SOURCED_FROM|COMMENTS_ON]->()
DELETE r
