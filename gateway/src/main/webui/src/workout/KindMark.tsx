import { useText } from '../i18n/I18n';
import { kindOf, kindText, type Kind } from './kind';
import './workout.css';

/** A shape per kind, so that it can be recognised without its colour: a wave, a long way, steps, teeth, a target, ticks, a flag, a moon. */
const SHAPES: Record<Kind, string> = {
  easy: 'M3 10c2-4 4-4 5 0s3 4 5 0',
  long: 'M2 8h11M10 4.500 13.500 8 10 11.500',
  tempo: 'M2 11h4V6h4v5h4',
  interval: 'M2 12V5l3 7V5l3 7V5l3 7V5l3 7',
  racePace: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM8 8.600v-.1',
  strides: 'M3 12 5.500 4M7 12 9.500 4M11 12 13.500 4',
  race: 'M4 14V2.500h8.500L10.500 5.500l2 3H4',
  rest: 'M12.500 9.500A5.500 5.500 0 1 1 6.500 3a4.500 4.500 0 0 0 6 6.500z',
};

export function KindMark({ type, size = 28 }: { type: string; size?: number }) {
  return <Mark kind={kindOf(type)} size={size} />;
}

function Mark({ kind, size }: { kind: Kind; size: number }) {
  return (
    <span className={`kind-mark kind-${kind}`} style={{ width: size, height: size }} aria-hidden="true">
      <svg width={size * 0.6} height={size * 0.6} viewBox="0 0 16 16">
        <path d={SHAPES[kind]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

/** What the marks mean. */
export function KindLegend({ kinds }: { kinds: readonly Kind[] }) {
  const t = useText();
  return (
    <ul className="kind-legend" aria-label={t('workout.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Mark kind={kind} size={20} />
          {t(kindText(kind))}
        </li>
      ))}
    </ul>
  );
}
