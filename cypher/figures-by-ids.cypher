// What is known of these figures?
// $ids   list of figure ids
UNWIND $ids AS id
MATCH (f:Figure {id: id})
CALL (f) { MATCH (f)-[r:MEASURES]->(e:Entity) WITH e, r ORDER BY r.order RETURN collect(e.id) AS measures }
CALL (f) { MATCH (f)-[r:CITES]->(c:Sentence) WITH c, r ORDER BY r.order RETURN collect([c.id, r.start, r.end]) AS cites }
RETURN f.id, f.metric, f.value, f.low, f.high, f.unit, f.baseValue, f.baseUnit, f.qualifier, f.scope, f.modality,
       [f.dateText, f.date, f.dateEnd, f.time, f.datePrecision, f.dateBasis], f.text, f.article, measures, cites
