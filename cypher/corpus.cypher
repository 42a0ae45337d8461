// What is loaded?
MATCH (c:Corpus {id: 'corpus'})
RETURN c.version, c.fingerprint, c.origin, c.loadedAt
