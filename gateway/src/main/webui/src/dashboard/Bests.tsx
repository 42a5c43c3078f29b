import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { personalBests } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { effortName } from '../runs/effortName';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';

/** The distances that runners compare, in metres. */
const SHOWN = [1000, 1609.344, 5000, 10_000, 21_097.5, 42_195];

export function Bests() {
  const t = useText();
  const format = useFormat();
  const bests = useQuery(personalBests());
  return (
    <Card title={t('bests.title')}>
      <Loaded query={bests} height={160}>
        {(all) => {
          const shown = all.filter((best) => SHOWN.some((metres) => Math.abs(metres - best.distance_m) < 1));
          if (shown.length === 0) return <p className="muted">{t('bests.empty')}</p>;
          return (
            <ul className="bests">
              {shown.map((best) => (
                <li key={best.effort}>
                  <span>{effortName(best.effort, t)}</span>
                  <Link to={`/runs/${best.activity_id as string}`} className="num">
                    {format.clock(best.elapsed_s)}
                  </Link>
                  <span className="muted small">{format.date(best.date as string, 'short')}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Card>
  );
}
