// (What a sentence `it` says, and where it stands.)
[it.id, it.article, it.field, it.order, it.paragraph, it.text, it.start, it.end, it.firstLine, it.lastLine]
