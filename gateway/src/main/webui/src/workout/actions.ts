import { useMutation, useQueryClient } from '@tanstack/react-query';
import { completeWorkout, noteWorkout, PLANS, reopenWorkout, skipWorkout, unmatchWorkout } from '../api/plans';
import { useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { useTell } from '../ui/Toasts';
import { patchWorkout, restore, type WorkoutPatch } from './cached';

export type WorkoutAction =
  | { do: 'complete'; workoutId: string; activityId?: string }
  | { do: 'skip'; workoutId: string; reason?: string }
  | { do: 'reopen'; workoutId: string }
  | { do: 'unmatch'; workoutId: string }
  | { do: 'note'; workoutId: string; notes: string };

const TOLD: Record<WorkoutAction['do'], TextKey> = {
  complete: 'workout.told.complete',
  skip: 'workout.told.skip',
  reopen: 'workout.told.reopen',
  unmatch: 'workout.told.unmatch',
  note: 'state.saved',
};

function expected(action: WorkoutAction): WorkoutPatch {
  const open = { status: 'planned', completed: false, skipped: false, skip_reason: null, completed_activity_id: null, compliance: null };
  switch (action.do) {
    case 'complete':
      return { status: 'completed', completed: true, skipped: false, completed_activity_id: action.activityId ?? null };
    case 'skip':
      return { status: 'skipped', completed: false, skipped: true, skip_reason: action.reason ?? null };
    case 'reopen':
      return open;
    case 'unmatch':
      return { ...open, match: { decision: 'NONE', score: null, locked: true } };
    case 'note':
      return { athlete_notes: action.notes };
  }
}

function send(planId: string, action: WorkoutAction): Promise<unknown> {
  switch (action.do) {
    case 'complete':
      return completeWorkout(planId, action.workoutId, action.activityId);
    case 'skip':
      return skipWorkout(planId, action.workoutId, action.reason);
    case 'reopen':
      return reopenWorkout(planId, action.workoutId);
    case 'unmatch':
      return unmatchWorkout(planId, action.workoutId);
    case 'note':
      return noteWorkout(planId, action.workoutId, action.notes);
  }
}

/** An athlete's decision about a workout: shown at once, rolled back if the plan rejects it, and undone with one click. */
export function useWorkoutAction(planId: string) {
  const queries = useQueryClient();
  const t = useText();
  const tell = useTell();
  const mutation = useMutation({
    mutationFn: (action: WorkoutAction) => send(planId, action),
    onMutate: async (action) => {
      await queries.cancelQueries({ queryKey: PLANS });
      return patchWorkout(queries, action.workoutId, expected(action));
    },
    onError: (error, _action, before) => {
      restore(queries, before);
      tell.failed(error);
    },
    onSuccess: (_answer, action) => {
      const undo = action.do === 'complete' || action.do === 'skip';
      tell.done(
        t(TOLD[action.do]),
        undo ? { text: t('action.undo'), run: () => mutation.mutate({ do: 'reopen', workoutId: action.workoutId }) } : undefined,
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: PLANS }),
  });
  return mutation;
}
