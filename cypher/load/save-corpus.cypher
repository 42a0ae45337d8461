// (Records what is loaded now.)
// $properties   map: version, and at the end of a load fingerprint, origin, loadedAt
MATCH (c:Corpus {id: 'corpus'})
SET c += $properties
RETURN c.version
