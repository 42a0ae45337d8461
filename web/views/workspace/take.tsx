import { useState } from 'react';
import { GraphMembersDocument } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { CopyButton } from '../../app/copy-button.js';
import { Dialog } from '../../app/dialog.js';
import { API_LANGUAGE, useLanguage, useWords } from '../../app/language.js';
import { useShownTheme } from '../../app/theme.js';
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
  const { state, canvas, jobs } = work;
  const words = useWords(WORDS);
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
  const csv = () => {
    onClose();
    jobs.run(words.factsWhat, async (signal) => {
      const { factsToCsv } = await import('../../graph/export/csv.js');
      const facts = await askFacts([...state.edges.keys()], { language, signal });
      save(`${NAME}.csv`, factsToCsv(facts, { accessed: new Date(), language: uiLanguage }), 'text/csv');
      work.say({ text: words.saved(`${NAME}.csv`) });
    });
  };
  const graphFile = async (kind: 'gexf' | 'graphml') => {
    const { graphToGexf, graphToGraphml } = await import('../../graph/export/graph-files.js');
    saved(`${NAME}.${kind}`, kind === 'gexf' ? graphToGexf(state) : graphToGraphml(state), 'application/xml');
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
