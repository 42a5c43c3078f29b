import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { activities } from '../api/activities';
import { useText } from '../i18n/I18n';
import { RunLine } from '../runs/RunLine';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';

export function NewestRuns() {
  const t = useText();
  const runs = useQuery(activities({ limit: 4 }));
  return (
    <Card title={t('newest.title')} actions={<Link to="/runs">{t('newest.all')}</Link>}>
      <Loaded query={runs} height={240}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('runs.empty')} text={t('newest.emptyText')}>
              <LinkButton to="/runs" icon="upload">
                {t('today.bringRuns')}
              </LinkButton>
            </Empty>
          ) : (
            <ul className="run-list">
              {found.map((run) => (
                <RunLine key={run.id as string} run={run} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
