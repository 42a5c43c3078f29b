import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ACTIVITIES, activity, correctActivity, type Activity, type Correction } from '../api/activities';
import { readPlansAnew } from '../api/plans';
import { useText } from '../i18n/I18n';
import { useTell } from '../ui/Toasts';

/** Corrects a run: shown at once, rolled back if rejected; everything derived from runs is refreshed. */
export function useCorrection(run: Activity) {
  const id = run.id as string;
  const t = useText();
  const tell = useTell();
  const queries = useQueryClient();
  const key = activity(id).queryKey;
  return useMutation({
    mutationFn: (change: Correction) => correctActivity(id, change),
    onMutate: async ({ name, sport, is_race }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Activity>(key);
      queries.setQueryData<Activity>(key, (now) => now && { ...now, name: name ?? now.name, sport: sport ?? now.sport, is_race: is_race ?? now.is_race });
      return before;
    },
    onError: (error, _change, before) => {
      queries.setQueryData(key, before);
      tell.failed(error);
    },
    onSuccess: () => tell.done(t('state.saved')),
    onSettled: () => {
      readPlansAnew(queries);
      return queries.invalidateQueries({ queryKey: ACTIVITIES });
    },
  });
}
