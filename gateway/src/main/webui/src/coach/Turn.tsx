import { useText } from '../i18n/I18n';
import { Citations, withoutMarks } from './Citations';
import { Markdown } from './Markdown';
import { ProposalCard } from './ProposalCard';
import type { Said } from './said';
import { sectionName } from './sectionName';

/** One message; for the coach, with its sources and proposals. */
export function Turn({ said, speaking }: { said: Said; speaking: boolean }) {
  const t = useText();
  if (said.by === 'athlete') {
    return (
      <div className="turn turn-athlete">
        <span className="sr-only">{t('coach.you')}: </span>
        {said.text}
      </div>
    );
  }
  const { answer } = said;
  const citations = answer?.citations ?? said.citations ?? [];
  return (
    <div className={answer?.error ? 'turn turn-coach turn-without' : 'turn turn-coach'}>
      <span className="sr-only">{t('coach.title')}: </span>
      {said.text ? <Markdown text={withoutMarks(said.text)} /> : speaking && <p className="muted thinking">{t('coach.thinking')}</p>}
      {said.stopped && <p className="muted small">{t('coach.stopped')}</p>}
      {answer?.briefing && (
        <section className="briefing" aria-label={t('coach.briefing')}>
          <h3>{t('coach.briefing')}</h3>
          <Markdown text={answer.briefing.text} />
        </section>
      )}
      {answer?.missing && answer.missing.length > 0 && (
        <p className="muted small">{t('coach.missing', { parts: answer.missing.map((name) => sectionName(name, t)).join(', ') })}</p>
      )}
      {answer?.unverified && answer.unverified.length > 0 && (
        <p className="notice notice-warn small">{t('coach.unverified', { numbers: answer.unverified.map((number) => number.text).join(', ') })}</p>
      )}
      {citations.length > 0 && <Citations citations={citations} />}
      {said.proposals?.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}
