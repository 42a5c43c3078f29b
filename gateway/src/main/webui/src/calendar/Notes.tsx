import { useState } from 'react';
import type { Workout } from '../api/plans';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { useWorkoutAction } from '../workout/actions';

export function Notes({ planId, workout }: { planId: string; workout: Workout }) {
  const t = useText();
  const kept = workout.athlete_notes ?? '';
  const [text, setText] = useState(kept);
  const action = useWorkoutAction(planId);
  return (
    <div className="stack">
      <TextArea label={t('calendar.notes')} value={text} maxLength={2000} rows={2} onChange={(e) => setText(e.target.value)} />
      {text !== kept && (
        <div className="row">
          <Button small busy={action.isPending} onClick={() => action.mutate({ do: 'note', workoutId: workout.id, notes: text })}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
