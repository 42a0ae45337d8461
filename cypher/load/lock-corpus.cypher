// What is loaded? Whoever asks holds the corpus until its transaction ends: a second writer waits here.
// $token   string: anything; writing it takes the lock
MERGE (c:Corpus {id: 'corpus'})
SET c.lock = $token
RETURN c.version, c.fingerprint, c.origin, c.loadedAt
