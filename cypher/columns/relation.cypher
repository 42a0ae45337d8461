// (What is known of a relation `it`.)
[it.id, type(it), startNode(it).id, endNode(it).id, it.title, it.postKind, it.role, it.detail, it.order, it.basis, it.modality,
 [it.dateText, it.date, it.dateEnd, it.time, it.datePrecision, it.dateBasis], it.evidence, it.statements]
