export { CiteButton } from './cite.js';
export { Evidence, type EvidencedFact, FigureWords, factOf } from './evidence.js';
export { FactPanel, WIDE } from './fact-panel.js';
export { BasisMark, ModalityMark } from './marks.js';
export { QueryButton } from './original-query.js';
export { Speaker } from './speaker.js';
