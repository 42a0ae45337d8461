// What is known of these articles, but for their text and what they are joined to?
// $ids   list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN {{include columns/article as a}}
