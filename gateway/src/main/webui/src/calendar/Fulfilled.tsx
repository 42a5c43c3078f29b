import { Link } from 'react-router';
import type { Compliance, SegmentCompliance, Workout } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { Format } from '../i18n/format';
import type { TextKey, Translate } from '../i18n/language';

/** The run matched to a workout, and how well it met the plan, overall and step by step. */
export function Fulfilled({ workout }: { workout: Workout }) {
  const t = useText();
  const format = useFormat();
  const { compliance } = workout;
  return (
    <div className={compliance?.outcome === 'dnf' ? 'notice notice-warn' : 'notice notice-good'}>
      <div>
        <p>
          <Link to={`/runs/${workout.completed_activity_id}`}>{t('calendar.matched')}</Link>
        </p>
        {compliance?.outcome && <p>{t(`calendar.outcome.${compliance.outcome}` as TextKey)}</p>}
        {compliance && <p className="small num">{ratios(compliance, t, format)}</p>}
        {compliance && compliance.segments.length > 0 && (
          <details className="small">
            <summary>{t('calendar.stepByStep')}</summary>
            <ol className="segment-list">
              {compliance.segments.map((segment, index) => (
                <li key={index}>{[t(`segment.${segment.kind}` as TextKey), ratios(segment, t, format)].filter(Boolean).join(': ')}</li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </div>
  );
}

function ratios({ distance, duration, intensity }: Compliance | SegmentCompliance, t: Translate, format: Format): string {
  return [
    distance === null ? '' : t('calendar.ofDistance', { percent: format.percent(distance) }),
    duration === null ? '' : t('calendar.ofTime', { percent: format.percent(duration) }),
    intensity === null ? '' : paceWords(intensity, t, format),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Speed relative to the nearer bound of the planned pace range; 1 within it. */
function paceWords(intensity: number, t: Translate, format: Format): string {
  const beyond = Math.round((intensity - 1) * 100);
  if (beyond === 0) return t('calendar.paceKept');
  return t(beyond > 0 ? 'calendar.faster' : 'calendar.slower', { percent: format.percent(Math.abs(beyond) / 100) });
}
