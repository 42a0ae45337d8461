import type { Spoken } from './speaker.js';

/** A statement as it is quoted: who, as what, the words, and where they stand. */
export interface Quotation {
  readonly statement: Spoken & { readonly words: string; readonly direct: boolean };
  readonly title: string;
  /** Of the page file, in words. */
  readonly lines: string | undefined;
  /** Of the sentence. */
  readonly address: string;
}

interface QuotationWords {
  readonly paper: string;
  readonly nobody: string;
  readonly speakerInferred: string;
  readonly quoted: (speaker: string, notes: readonly string[], words: string) => string;
  readonly from: (title: string, lines: string | undefined) => string;
}

/** What is not known is said or left out; only what was printed in quotation marks is put into them. */
export function quotationText({ statement, title, lines, address }: Quotation, words: QuotationWords, comma: string) {
  const { speakers, role, kind, speakerBasis, direct } = statement;
  const named = speakers.map(({ name }) => name).join(comma);
  const speaker = named || (kind === 'ASSERTION' ? words.paper : words.nobody);
  const notes = [role, named !== '' && speakerBasis === 'INFERRED' ? words.speakerInferred : null];
  const said = direct ? `“${statement.words}”` : statement.words;
  return `${words.quoted(
    speaker,
    notes.flatMap((note) => note ?? []),
    said,
  )}${words.from(title, lines)} ${address}`;
}
