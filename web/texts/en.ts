import type { MarkedKind } from '../styles/kinds.js';
import type { Texts } from './zh.js';

/** One and many of each kind. */
const KINDS: Readonly<Record<MarkedKind, readonly [one: string, many: string]>> = {
  PERSON: ['person', 'people'],
  ORGANIZATION: ['body', 'bodies'],
  INDUSTRY: ['industry', 'industries'],
  PLACE: ['place', 'places'],
  INITIATIVE: ['initiative', 'initiatives'],
  TOPIC: ['topic', 'topics'],
  EVENT: ['event', 'events'],
  DOCUMENT: ['document', 'documents'],
  ARTICLE: ['article', 'articles'],
};

const whole = new Intl.NumberFormat('en');
const n = (value: number): string => whole.format(value);
const plural = new Intl.PluralRules('en');

/** 1 relation, 2 relations. */
function counted(value: number, one: string, many: string): string {
  return `${n(value)} ${plural.select(value) === 'one' ? one : many}`;
}

export const en: Texts = {
  name: 'Chuchu',
  title: (screen) => `${screen} · Chuchu 出处`,
  number: n,
  comma: ', ',
  kinds: {
    PERSON: 'Person',
    ORGANIZATION: 'Body',
    INDUSTRY: 'Industry',
    PLACE: 'Place',
    INITIATIVE: 'Initiative',
    TOPIC: 'Topic',
    EVENT: 'Event',
    DOCUMENT: 'Document',
    ARTICLE: 'Article',
  },
  countOfKind: (kind, count) => counted(count, ...KINDS[kind]),
  articleKinds: { STORY: 'Report', PHOTO_CAPTION: 'Photo caption', EDITOR_NOTE: "Editor's note" },
  statementKinds: {
    SUGGESTION: 'Suggestion',
    RESPONSE: 'Response',
    COMMITMENT: 'Commitment',
    REMARK: 'Remark',
    DIALOGUE: 'Dialogue',
    ASSERTION: 'The paper itself',
  },
  basis: { STATED: 'Stated', INFERRED: 'Inferred' },
  modality: { ACTUAL: 'Happened', PLANNED: 'Planned' },
  evidence: (count) => counted(count, 'source sentence', 'source sentences'),
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),

  date: {
    unknown: 'Date not known',
    inferred: 'inferred',
    inferredWhy: 'Not printed in full; worked out from the text around it',
  },

  shell: {
    screen: 'the screen',
    skip: 'Skip to the content',
    home: '出处 Chuchu, home',
    graph: 'Graph',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    help: 'Help and shortcuts',
    offline: 'No network. What is on the screen stays; go on when it is back.',
    notFound: 'There is no such page',
    notFoundWhy: 'The address may be incomplete. Start from the search box or from the first screen.',
    toHome: 'To the first screen',
    crashed: 'This part cannot be shown',
    crashedWhy: 'The rest of the page is not affected.',
    close: 'Close',
    graphiql: 'For developers: GraphiQL',
  },

  shortcuts: {
    title: 'Shortcuts',
    anywhere: 'Anywhere',
    inSearch: 'In the search box',
    inGraph: 'List and graph',
    focusSearch: 'To the search box',
    showHelp: 'Show this list',
    closeDialog: 'Close a dialog or a list',
    nextOption: 'Next and previous result',
    openOption: 'Open the chosen result; without one, see all results',
    clearSearch: 'Close the list; once more to clear',
    move: 'Move along the list or along relations',
    open: 'Open',
    expand: 'Expand',
    pathEnd: 'Take as one end of a path',
    undo: 'Undo',
    redo: 'Redo',
    dismiss: 'Dismiss',
    pin: 'Pin',
    what: 'Chuchu holds people, bodies and statements of a newspaper. From each you can go back to the sentence in print.',
    basis: '"Inferred" marks what the text does not say outright but a rule concludes from it.',
  },

  states: {
    loading: (what) => `Fetching ${what}…`,
    cancel: 'Cancel',
    cancelled: (what) => `Cancelled: ${what} not fetched.`,
    retry: 'Retry',
    failed: (what) => `Could not fetch ${what}`,
    nothingLost: 'Nothing on the screen is lost.',
    network: 'The service cannot be reached. It may have stopped; try again in a moment.',
    offline: 'This device has no network.',
    timeout: (seconds) => `No answer in ${counted(seconds, 'second', 'seconds')}.`,
    busy: 'The service is busy; try again in a moment.',
    service: 'Something went wrong in the service.',
    requestId: 'Request id',
    copy: 'Copy',
    copied: 'Copied',
    partial: (shown, total) => `Showing ${n(shown)} of ${n(total)}`,
    more: (count) => `Load ${n(count)} more`,
    all: (total) => (total === 1 ? 'The only one' : `All ${n(total)} shown`),
  },

  search: {
    label: 'Search',
    placeholder: 'People, bodies, industries, places, initiatives…',
    names: 'Names',
    fullText: 'Full text',
    results: (names, sentences) =>
      `${counted(names, 'name', 'names')}, ${counted(sentences, 'sentence', 'sentences')} in full text`,
    seeAll: (sentences) =>
      sentences === 0
        ? 'See all results'
        : `See all results, ${counted(sentences, 'sentence', 'sentences')} in full text`,
    clear: 'Clear',
    alsoCalled: 'also called',
    byPinyin: (typed) => `pinyin ${typed}`,
    byInitials: (typed) => `pinyin initials ${typed}`,
    none: (text) => `No name matches "${text}"`,
    nearest: 'Names close to it',
    inFullText: (count) => `${counted(count, 'sentence', 'sentences')} in full text`,
    noSentence: 'No sentence has these characters',
    nothingWhy: 'Try other words or only some of the characters. Pinyin and pinyin initials work too.',
    title: (text) => `Search: ${text}`,
    start: 'Start with a name',
    startWhy: 'Type a name, another form of it, pinyin or pinyin initials, for example:',
    namesWhat: 'names',
    textWhat: 'full-text results',
    what: 'search results',
    namesHeading: (count) => counted(count, 'name', 'names'),
    textHeading: (count) => `${counted(count, 'sentence', 'sentences')} in full text`,
    bounded: 'Only the first 500 were looked at, so there may be more.',
    tooLong: 'At most 200 characters.',
  },

  picker: {
    choose: 'Choose one from the list',
    suggestions: 'Most often in the text',
    none: (text) => `Nothing called "${text}"`,
    what: 'names',
  },

  home: {
    title: 'First screen',
    ask: 'Start from a question',
    said: {
      before: 'Who spoke about',
      after: '?',
      label: 'Topic',
      go: 'See who said what',
      placeholder: 'Choose a topic',
    },
    path: {
      before: 'How are',
      between: 'and',
      after: 'related?',
      a: 'First name',
      b: 'Second name',
      go: 'See how they are related',
      placeholder: 'Person, body, place…',
      same: 'Choose two different ones',
    },
    initiative: {
      before: 'What is behind',
      after: '?',
      label: 'Initiative',
      go: 'See the initiative',
      placeholder: 'Choose an initiative',
    },
    recent: 'Recent articles',
    recentUndated: 'Articles',
    recentWhat: 'articles',
    moreEntities: (count) => `${n(count)} more`,
    noArticles: 'Nothing has been loaded yet.',
    statsWhat: 'the counts',
    stats: (articles, entities, relations, statements) =>
      [
        counted(articles, 'article', 'articles'),
        counted(entities, 'entity', 'entities'),
        counted(relations, 'relation', 'relations'),
        counted(statements, 'statement', 'statements'),
      ].join(' · '),
    updated: (when) => `updated ${when}`,
    version: (version) => `data version ${version}`,
  },
};
