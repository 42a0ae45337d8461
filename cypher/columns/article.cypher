// (What is known of an article `it`, but for its text and what it is joined to.)
[it.id, it.kind, it.headline, it.subhead, it.byline, it.title, it.publication, it.page, it.url, it.file, it.firstLine, it.lastLine,
 [it.dateText, it.date, it.dateEnd, it.time, it.datePrecision, it.dateBasis]]
