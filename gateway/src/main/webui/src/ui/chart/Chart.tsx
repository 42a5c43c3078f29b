import { useId, type ReactNode } from 'react';
import { useText } from '../../i18n/I18n';
import { useWidth } from '../useWidth';
import './chart.css';

/** The same as a table, for anyone who cannot see the chart or wants the numbers. */
export interface ChartTable {
  head: string[];
  rows: ReactNode[][];
}

/** A chart: its title, a sentence describing it, and the numbers as a table. */
export function Chart({
  title,
  description,
  height,
  table,
  legend,
  children,
}: {
  title: string;
  description: string;
  height: number;
  table: ChartTable;
  legend?: ReactNode;
  children: (width: number, height: number) => ReactNode;
}) {
  const t = useText();
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  return (
    <figure className="chart">
      {legend && <figcaption className="chart-legend">{legend}</figcaption>}
      <div ref={frame} style={{ height }}>
        <svg width={width} height={height} role="img" aria-labelledby={`${id}-title ${id}-description`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          {children(width, height)}
        </svg>
      </div>
      <details className="chart-table">
        <summary>{t('chart.asTable')}</summary>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column}>{cell}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** A legend entry: its mark and its text. */
export function Key({ className, children }: { className: string; children: ReactNode }) {
  return (
    <span className="chart-key">
      <span className={`chart-mark ${className}`} aria-hidden="true" />
      {children}
    </span>
  );
}
