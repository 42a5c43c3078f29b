import type { Segment } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { useWidth } from '../ui/useWidth';
import { blocks } from './profile';
import { segmentLines } from './words';
import './workout.css';

/** A workout as an intensity profile over time, with the same in words below. */
export function SegmentProfile({ segments, height = 72 }: { segments: readonly Segment[]; height?: number }) {
  const t = useText();
  const format = useFormat();
  const [frame, width] = useWidth<HTMLDivElement>(320);
  const drawn = blocks(segments);
  const total = drawn.reduce((sum, block) => sum + block.seconds, 0);
  if (total === 0) return null;
  const x = (seconds: number) => (seconds / total) * width;
  return (
    <div className="stack">
      <div ref={frame} className="segment-profile" aria-hidden="true" hidden={drawn.length < 2} style={{ height }}>
        <svg width={width} height={height}>
          {drawn.map((block) => (
            <rect
              key={block.start}
              className={`segment-${block.kind}`}
              x={x(block.start) + 0.5}
              width={Math.max(1.5, x(block.seconds) - 1)}
              y={height - block.effort * height}
              height={block.effort * height}
              rx={Math.min(3, x(block.seconds) / 3)}
            />
          ))}
        </svg>
      </div>
      <ol className="segment-list">
        {segmentLines(segments, t, format).map((line, index) => (
          <li key={index}>
            {line.text}
            {line.steps && (
              <ul>
                {line.steps.map((step, position) => (
                  <li key={position}>{step}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
