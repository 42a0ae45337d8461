// (Conditions on an entity n; null means: does not matter.)
// $name              string or null: a folded name or alias
// $nameContains      string or null: part of a folded name or alias
($name IS NULL OR EXISTS { MATCH (n)<-[:NAMES]-(m:Name) WHERE m.key = $name AND (m.how = 'NAME' OR m.how = 'ALIAS') })
AND ($nameContains IS NULL
     OR EXISTS { MATCH (n)<-[:NAMES]-(m:Name) WHERE m.key CONTAINS $nameContains AND (m.how = 'NAME' OR m.how = 'ALIAS') })
