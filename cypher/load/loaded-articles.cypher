// Which articles are loaded, and from which facts?
MATCH (a:Article)
RETURN a.id, a.hash
ORDER BY a.id
