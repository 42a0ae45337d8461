import { Link } from 'wouter';
import { useTexts } from '../app/language.js';
import { links } from '../app/links.js';
import { Empty } from '../app/states.js';

/** An address that leads to nothing: said, with a way to look for it. */
export function Gone({ title, why }: { readonly title: string; readonly why: string }) {
  const { shell, search } = useTexts();
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Empty title={why}>
        <p className="actions">
          <Link href={links.search('')}>{search.label}</Link>
          <Link href={links.home}>{shell.toHome}</Link>
        </p>
      </Empty>
    </>
  );
}
