import { useState } from 'react';
import { GraphMembersDocument } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { CopyButton } from '../../app/copy-button.js';
import { Dialog } from '../../app/dialog.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { useShownTheme } from '../../app/theme.js';
import type { GraphContent } from '../../graph/model.js';
import { isoLabel } from '../../texts/dates.js';
import { QueryButton } from '../evidence/index.js';
import { askFacts } from './ask.js';
import { save } from './save.js';
import { addressOf } from './session.js';
import { WORDS } from './words.js';
import type { Work } from './work.js';

/** The address that brings all of this back, and that whoever opens it can go on from there. */
export function ShareDialog({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const words = useWords(WORDS);
  const query = addressOf(work.store);
  const link = query === null ? null : `${location.origin}/graph${query === '' ? '' : `?${query}`}`;
  return (
    <Dialog title={words.share} onClose={onClose}>
      {link === null ? (
        <p>{words.tooLong}</p>
      ) : (
        <>
          <p>{words.shareWhy}</p>
          <label className="field">
            <span className="for-ears">{words.link}</span>
            <input type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
          </label>
          <p className="actions">
            <CopyButton text={link} label={words.copyLink} />
          </p>
        </>
      )}
    </Dialog>
  );
}

const NAME = 'chuchu-graph';

/** The graph as files, and as a query. */
export function TakeDialog(props: { readonly work: Work; readonly onClose: () => void }) {
  const { work, onClose } = props;
  const { state, derived, canvas, jobs } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const [onlyShown, setOnlyShown] = useState(true);
  const fades = derived.fadedNodes.size + derived.fadedEdges.size > 0;
  const [uiLanguage] = useLanguage();
  const language = API_LANGUAGE[uiLanguage];
  const theme = useShownTheme();
  const [note, setNote] = useState('');
  const saved = (name: string, content: Blob | string, type?: string) => {
    save(name, content, type);
    setNote(words.saved(name));
  };
  const done = (act: Promise<void>) =>
    act.catch((error: unknown) => {
      onClose();
      jobs.run(words.take, () => Promise.reject(error));
    });
  const png = async () => {
    const picture = await canvas.current?.toPng();
    if (picture) saved(`${NAME}.png`, picture);
    else setNote(words.pngNeedsGraph);
  };
  const svg = async () => {
    const { graphToSvg } = await import('../../graph/export/svg.js');
    saved(`${NAME}.svg`, graphToSvg(state, { theme, title: words.picture(state.nodes.size) }), 'image/svg+xml');
  };
  const taken = (): GraphContent => {
    if (!fades || !onlyShown) return state;
    return {
      ...state,
      nodes: new Map([...state.nodes].filter(([id]) => !derived.fadedNodes.has(id))),
      edges: new Map([...state.edges].filter(([id]) => !derived.fadedEdges.has(id))),
    };
  };
  const csv = () => {
    onClose();
    jobs.run(words.factsWhat, async (signal) => {
      const { factsToCsv } = await import('../../graph/export/csv.js');
      const facts = await askFacts([...taken().edges.values()], { language, signal });
      const table = factsToCsv(facts, {
        accessed: new Date(),
        language: uiLanguage,
        headings: words.csvColumn,
        words: {
          basis: texts.basis,
          modality: texts.modality,
          date: ({ iso, isoEnd, text }) =>
            iso ? [iso, isoEnd].flatMap((day) => (day ? isoLabel(day, uiLanguage) : [])).join('–') : text,
          faded: (faded) => (faded ? words.yes : words.no),
        },
        linkOf: (article, sentence) => `${location.origin}${links.article(article, sentence)}`,
        faded: derived.fadedEdges,
      });
      save(`${NAME}.csv`, table, 'text/csv');
      work.say({ text: words.saved(`${NAME}.csv`) });
    });
  };
  const graphFile = async (kind: 'gexf' | 'graphml') => {
    const { graphToGexf, graphToGraphml } = await import('../../graph/export/graph-files.js');
    const content = taken();
    const query = addressOf(work.store);
    const from = `${location.origin}/graph${query ? `?${query}` : ''}`;
    const description = `${words.picture(content.nodes.size)}, ${from}`;
    const file =
      kind === 'gexf' ? graphToGexf(content, { description, modified: new Date() }) : graphToGraphml(content);
    saved(`${NAME}.${kind}`, file, 'application/xml');
  };
  return (
    <Dialog title={words.take} onClose={onClose}>
      <h3>{words.pictures}</h3>
      <p className="actions">
        <button type="button" className="button" onClick={() => void done(png())}>
          {words.png}
        </button>
        <button type="button" className="button" onClick={() => void done(svg())}>
          {words.svg}
        </button>
      </p>
      <h3>{words.data}</h3>
      {fades && (
        <label className="check">
          <input type="checkbox" checked={onlyShown} onChange={({ target }) => setOnlyShown(target.checked)} />
          {words.onlyShown(derived.fadedEdges.size)}
        </label>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={csv}>
          {words.csv}
        </button>
        <button type="button" className="button" onClick={() => void done(graphFile('graphml'))}>
          {words.graphml}
        </button>
        <button type="button" className="button" onClick={() => void done(graphFile('gexf'))}>
          {words.gexf}
        </button>
      </p>
      <h3>{words.developers}</h3>
      <p className="actions">
        <QueryButton request={asked(GraphMembersDocument, { ids: [...state.nodes.keys()].slice(0, 20), language })} />
        {state.nodes.size > 20 && <span className="ws-note">{words.developersFirst}</span>}
      </p>
      <p role="status" className="ws-note">
        {note}
      </p>
    </Dialog>
  );
}
