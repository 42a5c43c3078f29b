import { useQuery } from '@tanstack/react-query';
import { activities } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { RunLine } from './RunLine';
import { UploadRuns } from './UploadRuns';
import './runs.css';

export default function RunsPage() {
  const t = useText();
  const list = useQuery(activities({ limit: 50 }));
  return (
    <Page title={t('runs.title')}>
      <Card>
        <UploadRuns />
      </Card>
      <Card>
        <Loaded query={list} height={320}>
          {(found) =>
            found.length === 0 ? (
              <Empty title={t('runs.empty')} text={t('runs.emptyText')} />
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
    </Page>
  );
}
