// (Deletes what joins an article to its authors.)
// $article   string: article id
MATCH (a:Article {id: $article})<-[r:WROTE]-()
DELETE r
