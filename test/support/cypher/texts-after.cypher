// Which stored texts are greater than this, compared without an index?
// $after   string
MATCH (n:Entity)
WHERE n.kept > $after
RETURN n.kept
ORDER BY n.kept
