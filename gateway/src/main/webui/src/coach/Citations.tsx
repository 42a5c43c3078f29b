import { Link } from 'react-router';
import type { Citation } from '../api/coach';
import { useText } from '../i18n/I18n';

const DATE = /\d{4}-\d{2}-\d{2}/;

/** The page for each kind of fact; fitness, predictions and check-ins are on the first. */
const PAGES: [RegExp, string][] = [
  [/^(recent|activity|summary|period|bests)\./, '/runs'],
  [/^(week|ahead|plan\.week)\./, '/calendar'],
  [/^(plan|proposal)\./, '/plan'],
  [/^profile\./, '/settings'],
];

/** Where a fact can be seen: its day if the coach or its id names one, such as `activity.2026-11-28.1.distance`, otherwise the page for its kind. */
export function pageOf(fact: string, dayOfFact?: string | null): string {
  const day = dayOfFact ?? (/^(activity|plan)\./.test(fact) && DATE.exec(fact)?.[0]);
  return day ? `/calendar?day=${day}` : (PAGES.find(([kind]) => kind.test(fact))?.[1] ?? '/');
}

const ID = String.raw`[a-z]\w*(?:\.[\w:-]+)+`;
const IDS = new RegExp(ID, 'g');
const MARK = String.raw`[ \t]*\[${ID}(?:[,;]\s*${ID})*\](?!\()`;
const MARKS = new RegExp(MARK, 'g');
/** At the beginning of a sentence that follows another. */
const LEADING = new RegExp(`^[ \\t](?:${MARK})+`);

/** An answer without the model's fact ids, such as `[week.2]`: its sources are listed below it. */
export const withoutMarks = (answer: string): string => answer.replace(MARKS, '');

const SENTENCES = /[^\n]+?(?:[.!?](?=\s)|$)/gm;
const MARKUP = /[*_`#>]|^\s*[-+]\s/g;

/** The sources an answer's marks name; for a stored answer nothing else is known. */
export function citationsIn(answer: string): Citation[] {
  const found: Citation[] = [];
  let text = '';
  const cite = (words: string) => {
    const facts = (words.match(MARKS) ?? []).flatMap((mark) => mark.match(IDS) ?? []);
    if (facts.length > 0) found.push({ text, facts, day: null });
  };
  for (const sentence of answer.match(SENTENCES) ?? []) {
    // a mark may follow the full stop of its sentence
    const leading = (text && LEADING.exec(sentence)?.[0]) || '';
    cite(leading);
    const rest = sentence.slice(leading.length);
    text = withoutMarks(rest).replace(MARKUP, '').trim() || text;
    cite(rest);
  }
  return found;
}

/** An answer's sources, each linked to where it can be seen. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const t = useText();
  return (
    <details className="citations small">
      <summary>{t('coach.citations', { count: citations.length })}</summary>
      <ul>
        {citations.map((citation, index) => (
          <li key={index}>
            <Link to={pageOf(citation.facts[0] ?? '', citation.day)}>{citation.text}</Link> <span className="muted">{citation.facts.join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
