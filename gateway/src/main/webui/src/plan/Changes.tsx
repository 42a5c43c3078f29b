import type { PlannedContent, WorkoutChange } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { Format } from '../i18n/format';
import type { Translate } from '../i18n/language';
import { workoutName } from '../workout/words';

const SIGNS: Record<string, string> = { added: '+', removed: '−' };

/** A plan's changes as a runner reads them: the day, before and after. */
export function Changes({ changes }: { changes: readonly WorkoutChange[] }) {
  const t = useText();
  const format = useFormat();
  if (changes.length === 0) return <p className="muted">{t('change.none')}</p>;
  return (
    <ul className="changes">
      {changes.map((change) => {
        const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
        return (
          <li key={change.workout_id + change.date} className={`change change-${kind}`}>
            <span className="small muted">
              <span className="change-sign" aria-hidden="true">
                {SIGNS[kind] ?? '~'}
              </span>
              {t(`change.${kind}`)} · {days(change, format)}
            </span>
            {change.before && (
              <del>
                <span className="sr-only">{t('change.before')} </span>
                {words(change.before, t, format)}
              </del>
            )}
            {change.after && (
              <ins>
                <span className="sr-only">{t('change.after')} </span>
                {words(change.after, t, format)}
              </ins>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function days({ before, after, date }: WorkoutChange, format: Format): string {
  if (before && after && before.scheduled_date !== after.scheduled_date) {
    return `${format.date(before.scheduled_date)} → ${format.date(after.scheduled_date)}`;
  }
  return format.date(date);
}

function words(content: PlannedContent, t: Translate, format: Format): string {
  return [
    workoutName(content, t, format),
    content.target_duration_minutes ? format.duration(content.target_duration_minutes * 60) : '',
    content.target_pace_per_km_seconds ? format.paceRange(content.target_pace_per_km_seconds, content.target_pace_per_km_seconds_max) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
