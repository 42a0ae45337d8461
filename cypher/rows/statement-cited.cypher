// (Of a statement s: its words and where they stand.)
{{include rows/statement-cites}}
WITH s, [{{include columns/statement-text as s}}, cites] AS row
