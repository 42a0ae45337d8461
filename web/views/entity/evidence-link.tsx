import { Link } from 'wouter';
import { ForEars } from '../../app/for-ears.js';
import { useTexts } from '../../app/language.js';
import { useParams } from '../../app/use-params.js';

/** Opens the evidence of a fact beside the page; says how much there is. */
export function EvidenceLink(props: { readonly fact: string; readonly count: number; readonly of: string }) {
  const { fact, count, of } = props;
  const { evidence } = useTexts();
  const { params, address } = useParams();
  return (
    <Link
      href={address({ fact })}
      className="evidence-link"
      aria-current={params.get('fact') === fact ? 'true' : undefined}
    >
      {evidence(count)}
      <ForEars> {of}</ForEars>
    </Link>
  );
}
