// (What is known of an entity `it` itself.)
[it.id, it.kind, it.name, it.aliases, it.editorialAliases, it.pinyin, it.summary,
 it.named, it.sector, it.industryKind, it.level, it.code, it.initiativeKind, it.modality, it.shortTitle,
 [it.dateText, it.date, it.dateEnd, it.time, it.datePrecision, it.dateBasis]]
