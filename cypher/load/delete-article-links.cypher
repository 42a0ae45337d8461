// (Deletes what joins articles to entities, and to the articles that they comment on.)
// $articles   list of article ids
UNWIND $articles AS id
MATCH (a:Article {id: id})-[r:SPEAKS_OF|SOURCED_FROM|COMMENTS_ON]->()
DELETE r
