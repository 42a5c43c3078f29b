import { useQuery } from '@tanstack/react-query';
import { bestEfforts } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { effortName } from './effortName';

/** The fastest stretch of each distance anywhere in the run. */
export function BestEfforts({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const query = useQuery(bestEfforts(id));
  return (
    <Card title={t('run.efforts')}>
      <Loaded query={query} height={160}>
        {(efforts) =>
          efforts.length === 0 ? (
            <p className="muted">{t('run.noEfforts')}</p>
          ) : (
            <table>
              <tbody>
                {efforts.map((effort) => (
                  <tr key={effort.effort}>
                    <th scope="row">{effortName(effort.effort, t)}</th>
                    <td>{format.clock(effort.elapsed_s)}</td>
                    <td className="muted">{format.pace((effort.elapsed_s / effort.distance_m) * 1000)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Card>
  );
}
