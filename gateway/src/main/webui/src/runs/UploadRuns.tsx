import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { ACTIVITIES, importJob, upload, type ImportJob, type Uploaded } from '../api/activities';
import { PLANS } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Icon } from '../ui/Icon';
import { problemText } from '../ui/ErrorNotice';
import './runs.css';

interface Line {
  name: string;
  text: string;
  state: 'busy' | 'done' | 'failed';
  share?: number;
}

const POLL_MS = 1_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isOver = (job: ImportJob) => job.status !== 'running' && job.status !== 'waiting';

/** Takes files in by drop or by choice, one after another, and tells of each what came of it. */
export function UploadRuns() {
  const t = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [lines, setLines] = useState<Line[]>([]);

  const put = (line: Line) => setLines((all) => [...all.filter((other) => other.name !== line.name), line]);

  async function follow(name: string, job: ImportJob) {
    for (let current = job; ; current = await importJob(job.id!)) {
      const total = current.total ?? 0;
      const imported = (current.imported ?? 0) + (current.duplicates ?? 0);
      const text = t('upload.job', { name, imported, total });
      put({ name, text, state: isOver(current) ? 'done' : 'busy', share: total ? imported / total : undefined });
      if (isOver(current)) return;
      await pause(POLL_MS);
    }
  }

  function told(name: string, { answer }: Extract<Uploaded, { answer: unknown }>) {
    const text =
      answer.status === 'duplicate'
        ? t('upload.duplicate', { name })
        : t('upload.added', { name, count: answer.activities.length });
    put({ name, text: [text, ...answer.warnings].join(' '), state: 'done' });
  }

  async function take(files: Iterable<File>) {
    for (const file of files) {
      const { name } = file;
      try {
        const outcome = await upload(file, (share) =>
          put({
            name,
            share,
            state: 'busy',
            text: share < 1 ? t('upload.sending', { name, percent: format.percent(share) }) : t('upload.reading', { name }),
          }),
        );
        if ('job' in outcome) await follow(name, outcome.job);
        else told(name, outcome);
      } catch (error) {
        put({ name, text: `${name}: ${problemText(error, t)}`, state: 'failed' });
      }
      void queries.invalidateQueries({ queryKey: ACTIVITIES });
      void queries.invalidateQueries({ queryKey: PLANS });
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  }

  return (
    <div className="stack">
      <div
        className={over ? 'drop-zone is-over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={28} />
        <p>{t('upload.drop')}</p>
        <button type="button" className="button button-secondary" onClick={() => input.current?.click()}>
          {t('upload.choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('upload.choose')}
          accept=".fit,.gpx,.tcx,.gz,.zip,.csv"
          onChange={(event) => {
            void take(Array.from(event.target.files ?? []));
            event.target.value = '';
          }}
        />
      </div>
      <ul className="upload-lines" aria-live="polite">
        {lines.map((line) => (
          <li key={line.name} className={`upload-${line.state}`}>
            {line.text}
            {line.share !== undefined && line.state === 'busy' && (
              <progress max={1} value={line.share} aria-label={line.name} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
