import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { splits, type Samples } from './samples';

/** Kilometre by kilometre, or mile by mile. */
export function Splits({ samples }: { samples: Samples }) {
  const t = useText();
  const format = useFormat();
  const all = splits(samples, format.metresOf(1));
  if (all.length === 0) return null;
  const paces = all.map((split) => (split.seconds / split.metres) * 1000);
  const fastest = Math.min(...paces);
  return (
    <Card title={t('run.splits')}>
      <div className="table-scroll-x" tabIndex={0} role="region" aria-label={t('run.splits')}>
        <table className="splits">
          <thead>
            <tr>
              <th scope="col">{format.distanceUnit}</th>
              <th scope="col">{t('runs.pace')}</th>
              <th scope="col">{t('runs.heartRate')}</th>
              <th scope="col">{t('run.upDown')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((split, i) => (
              <tr key={split.number}>
                <th scope="row">{split.metres < format.metresOf(1) * 0.995 ? format.number(format.distanceValue(split.metres), 2) : split.number}</th>
                <td className="split-pace">
                  <span className="split-bar" style={{ width: `${(fastest / paces[i]!) * 100}%` }} aria-hidden="true" />
                  <span>{format.paceDigits(paces[i]!)}</span>
                </td>
                <td>{split.heartRate === null ? '–' : format.number(split.heartRate)}</td>
                <td>{split.climb === null ? '–' : `${split.climb > 0 ? '+' : ''}${format.elevation(Math.round(split.climb) || 0)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
