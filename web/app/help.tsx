import { Dialog } from './dialog.js';
import { useTexts } from './language.js';
import { links } from './links.js';

/** What the page is, and every shortcut. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { shell, shortcuts: words } = useTexts();
  const groups: readonly (readonly [string, readonly (readonly [keys: readonly string[], what: string])[]])[] = [
    [
      words.anywhere,
      [
        [['/'], words.focusSearch],
        [['?'], words.showHelp],
        [['Esc'], words.closeDialog],
      ],
    ],
    [
      words.inSearch,
      [
        [['↓', '↑'], words.nextOption],
        [['Enter'], words.openOption],
        [['Esc'], words.clearSearch],
      ],
    ],
    [
      words.inGraph,
      [
        [['↓', '↑', '←', '→'], words.move],
        [['Enter'], words.open],
        [['E'], words.expand],
        [['P'], words.pathEnd],
        [['F'], words.pin],
        [['Delete'], words.dismiss],
        [['Z'], words.undo],
        [['Y'], words.redo],
      ],
    ],
  ];
  return (
    <Dialog title={shell.help} onClose={onClose}>
      <p>{words.what}</p>
      <p>{words.basis}</p>
      {groups.map(([title, rows]) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="shortcuts">
            {rows.map(([keys, what]) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>
        <a href={links.graphiql}>{shell.graphiql}</a>
      </p>
    </Dialog>
  );
}
