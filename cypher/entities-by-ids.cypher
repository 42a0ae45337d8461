// What is known of these entities themselves?
// $ids   list of entity ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id, n.kind, n.name, n.aliases, n.editorialAliases, n.pinyin, n.summary,
       n.named, n.sector, n.industryKind, n.level, n.code, n.initiativeKind, n.modality, n.shortTitle,
       [n.dateText, n.date, n.dateEnd, n.time, n.datePrecision, n.dateBasis]
