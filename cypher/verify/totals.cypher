// How many nodes and relationships of each sort are there?
CALL () { MATCH (n:Entity) RETURN count(n) AS entities, count(DISTINCT n.id) AS entityIds }
CALL () { MATCH (n:Sentence) RETURN count(n) AS sentences, count(DISTINCT n.id) AS sentenceIds }
CALL () { MATCH (n:Statement) RETURN count(n) AS statements, count(DISTINCT n.id) AS statementIds }
CALL () { MATCH (n:Figure) RETURN count(n) AS figures, count(DISTINCT n.id) AS figureIds }
CALL () { MATCH (n:Article) RETURN count(n) AS articles, count(DISTINCT n.id) AS articleIds }
CALL () { MATCH (n:Name) RETURN count(n) AS names, count(DISTINCT n.id) AS nameIds }
CALL () { MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS relations, count(DISTINCT r.id) AS relationIds }
RETURN entities, entityIds, sentences, sentenceIds, statements, statementIds, figures, figureIds,
       articles, articleIds, names, nameIds, relations, relationIds
