import { Link } from 'react-router';
import type { Citation } from '../api/coach';
import { useText } from '../i18n/I18n';

const DATE = /\d{4}-\d{2}-\d{2}/;

/** The page of each kind of facts; fitness, predictions and days felt stand on the first one. */
const PAGES: [RegExp, string][] = [
  [/^(recent|activity|summary|period|bests)\./, '/runs'],
  [/^(week|ahead|plan\.week)\./, '/calendar'],
  [/^(plan|proposal)\./, '/plan'],
  [/^profile\./, '/settings'],
];

/** Where a fact can be looked at: its day where the coach or its id tells one, such as `activity.2026-11-28.1.distance`, else the page of its kind. */
export function pageOf(fact: string, dayOfFact?: string | null): string {
  const day = dayOfFact ?? (/^(activity|plan)\./.test(fact) && DATE.exec(fact)?.[0]);
  return day ? `/calendar?day=${day}` : (PAGES.find(([kind]) => kind.test(fact))?.[1] ?? '/');
}

const ID = String.raw`[a-z]\w*(?:\.[\w:-]+)+`;
const IDS = new RegExp(ID, 'g');
const MARK = String.raw`[ \t]*\[${ID}(?:[,;]\s*${ID})*\](?!\()`;
const MARKS = new RegExp(MARK, 'g');
/** At the beginning of a sentence that another one stands before. */
const LEADING = new RegExp(`^[ \\t](?:${MARK})+`);

/** An answer without the ids of facts that the model put into it, such as `[week.2]`: what it rests on stands below it. */
export const withoutMarks = (answer: string): string => answer.replace(MARKS, '');

const SENTENCES = /[^\n]+?(?:[.!?](?=\s)|$)/gm;
const MARKUP = /[*_`#>]|^\s*[-+]\s/g;

/** What an answer says by its marks that it rests on: of an answer that was kept nothing else is known. */
export function citationsIn(answer: string): Citation[] {
  const found: Citation[] = [];
  let text = '';
  const cite = (words: string) => {
    const facts = (words.match(MARKS) ?? []).flatMap((mark) => mark.match(IDS) ?? []);
    if (facts.length > 0) found.push({ text, facts, day: null });
  };
  for (const sentence of answer.match(SENTENCES) ?? []) {
    // a mark may follow the full stop of what it belongs to
    const leading = (text && LEADING.exec(sentence)?.[0]) || '';
    cite(leading);
    const rest = sentence.slice(leading.length);
    text = withoutMarks(rest).replace(MARKUP, '').trim() || text;
    cite(rest);
  }
  return found;
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
            <Link to={pageOf(citation.facts[0] ?? '', citation.day)}>{citation.text}</Link> <span className="muted">{citation.facts.join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
