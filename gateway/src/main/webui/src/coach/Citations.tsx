import { Link } from 'react-router';
import type { Citation } from '../api/coach';
import { useText } from '../i18n/I18n';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const DATE = /\d{4}-\d{2}-\d{2}/;

/** Where a fact can be looked at: a run by its id, a day by its date, else the page of its kind. */
export function pageOf(fact: string): string {
  const id = UUID.exec(fact)?.[0];
  const date = DATE.exec(fact)?.[0];
  if (id && /^(run|activity)/.test(fact)) return `/runs/${id}`;
  if (date) return `/calendar?day=${date}`;
  if (/^(plan|race)/.test(fact)) return '/plan';
  if (/^(week|day|workout)/.test(fact)) return '/calendar';
  if (/^(run|activity|last)/.test(fact)) return '/runs';
  return '/';
}

/** What an answer rests on; each leads to where it can be seen. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const t = useText();
  return (
    <details className="citations small">
      <summary>{t('coach.citations', { count: citations.length })}</summary>
      <ul>
        {citations.map((citation, index) => (
          <li key={index}>
            <Link to={pageOf(citation.facts[0] ?? '')}>{citation.text}</Link> <span className="muted">{citation.facts.join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
