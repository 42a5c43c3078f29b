import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { activity, streams, type Activity } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { FileButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { BestEfforts } from './BestEfforts';
import { DeleteRun } from './DeleteRun';
import { Duplicate } from './Duplicate';
import { EditRun } from './EditRun';
import { Laps } from './Laps';
import { RaceQuestion } from './RaceQuestion';
import { RunCharts } from './RunCharts';
import { RunNumbers } from './RunNumbers';
import { samplesOf } from './samples';
import { Splits } from './Splits';
import './runs.css';

/** One run with everything its recording contains. */
export default function RunPage() {
  const { id = '' } = useParams();
  const t = useText();
  const format = useFormat();
  const query = useQuery(activity(id));
  const run = query.data;
  return (
    <Page
      key={run ? 'run' : 'loading'}
      title={run?.name ?? t('runs.one')}
      lead={run && `${format.date(run.local_date as string, 'long')}, ${format.time(run.start_time as string, run.timezone)}`}
      actions={<Link to="/runs">{t('newest.all')}</Link>}
    >
      <Loaded query={query} height={400}>
        {(data) => <Run run={data} />}
      </Loaded>
    </Page>
  );
}

function Run({ run }: { run: Activity }) {
  const t = useText();
  const id = run.id as string;
  const recorded = useQuery({ ...streams(id), enabled: run.has_streams });
  return (
    <>
      <Duplicate run={run} />
      <RaceQuestion run={run} />
      <Card>
        <RunNumbers run={run} />
        <div className="row">
          <EditRun key={id} run={run} />
          {run.provider !== 'manual' && (
            <FileButton small kind="quiet" icon="download" href={`/v1/activities/${id}/original`} download>
              {t('run.original')}
            </FileButton>
          )}
          <DeleteRun run={run} />
        </div>
      </Card>
      {run.has_streams && (
        <Loaded query={recorded} height={560}>
          {(data) => {
            const samples = samplesOf(data);
            return samples ? (
              <>
                <RunCharts samples={samples} />
                <Splits samples={samples} />
              </>
            ) : (
              <p className="muted">{t('run.noDistance')}</p>
            );
          }}
        </Loaded>
      )}
      <div className="grid-2">
        <Laps laps={run.laps} />
        <BestEfforts id={id} />
      </div>
    </>
  );
}
