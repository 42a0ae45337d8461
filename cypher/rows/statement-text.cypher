// (Of a statement s: its words.)
WITH s, [{{include columns/statement-text as s}}] AS row
