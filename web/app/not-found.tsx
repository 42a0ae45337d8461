import { Link } from 'wouter';
import { useTexts } from './language.js';
import { links } from './links.js';
import { Empty } from './states.js';
import { useTitle } from './title.js';

export function NotFound() {
  const { shell } = useTexts();
  useTitle(shell.notFound);
  return (
    <div className="page">
      <h1 tabIndex={-1}>{shell.notFound}</h1>
      <Empty title={shell.notFoundWhy}>
        <p>
          <Link href={links.home}>{shell.toHome}</Link>
        </p>
      </Empty>
    </div>
  );
}
