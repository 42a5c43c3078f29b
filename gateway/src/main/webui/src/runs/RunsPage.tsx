import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { activityPages, type ActivityFilter } from '../api/activities';
import { dateOf } from '../i18n/dates';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Filters, type Shown } from './Filters';
import { RunLine } from './RunLine';
import { SPORTS } from './sports';
import { RunSummary } from './RunSummary';
import { UploadRuns } from './UploadRuns';
import './runs.css';

const STEP = 30;
const EVERYTHING: Shown = { sport: '', races: false, from: '', to: '', distance: '', order: 'date' };

/** All activities, with filters, and the upload area. */
export default function RunsPage() {
  const t = useText();
  const [shown, setShown] = useShown();
  const list = useInfiniteQuery(activityPages({ ...filterOf(shown), limit: STEP }));
  const filtered = JSON.stringify(shown) !== JSON.stringify(EVERYTHING);
  return (
    <Page title={t('runs.title')}>
      <div className="runs">
        <Card title={t('runs.upload')} className="runs-upload">
          <UploadRuns />
        </Card>
        <RunSummary />
        <Card className="runs-list">
          <Filters shown={shown} filtered={filtered} onChange={(change) => setShown({ ...shown, ...change })} />
          <Loaded query={list} height={480}>
            {({ pages }) =>
              pages[0]?.items.length === 0 ? (
                <Empty title={t(filtered ? 'runs.noneSuch' : 'runs.empty')} text={filtered ? undefined : t('runs.emptyText')}>
                  {filtered && <Button onClick={() => setShown(EVERYTHING)}>{t('runs.showAll')}</Button>}
                </Empty>
              ) : (
                <>
                  <ul className="run-list" aria-busy={list.isFetching}>
                    {pages.map((page) => page.items.map((run) => <RunLine key={run.id as string} run={run} />))}
                  </ul>
                  {list.hasNextPage && (
                    <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                      {t('action.more')}
                    </Button>
                  )}
                  {list.isFetchNextPageError && <ErrorNotice error={list.error} />}
                </>
              )
            }
          </Loaded>
        </Card>
      </div>
    </Page>
  );
}

/** The filters are kept in the URL, so that they are restored on returning from a run. */
function useShown(): [Shown, (shown: Shown) => void] {
  const [parameters, setParameters] = useSearchParams();
  const text = (name: keyof Shown) => parameters.get(name) ?? '';
  const shown: Shown = {
    sport: SPORTS.find((sport) => sport === text('sport')) ?? '',
    races: text('races') === 'true',
    from: dateOf(text('from')) ?? '',
    to: dateOf(text('to')) ?? '',
    distance: Object.hasOwn(DISTANCES, text('distance')) ? text('distance') : '',
    order: text('order') === 'distance' ? 'distance' : 'date',
  };
  const show = (next: Shown) => {
    const chosen = Object.entries(next).filter(([name, value]) => value !== EVERYTHING[name as keyof Shown]);
    setParameters(new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])), { replace: true, preventScrollReset: true });
  };
  return [shown, show];
}

const DISTANCES: Record<string, Pick<ActivityFilter, 'min_distance_m' | 'max_distance_m'>> = {
  short: { max_distance_m: 8000 },
  middle: { min_distance_m: 8000, max_distance_m: 16_000 },
  long: { min_distance_m: 16_000 },
};

function filterOf(shown: Shown): ActivityFilter {
  return {
    sport: shown.sport || undefined,
    is_race: shown.races || undefined,
    start_date: shown.from || undefined,
    end_date: shown.to || undefined,
    ...DISTANCES[shown.distance],
    ...(shown.order === 'date' ? {} : { sort_by: 'distance', sort_order: 'desc' }),
  };
}
