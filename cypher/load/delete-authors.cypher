// (Deletes what joins articles to their authors.)
// $articles   list of article ids
UNWIND $articles AS id
MATCH (a:Article {id: id})<-[r:WROTE]-()
DELETE r
