import { Link } from 'react-router';
import type { ImportJob } from '../api/imports';
import type { Format } from '../i18n/format';
import { useFormat, useText } from '../i18n/I18n';
import type { Translate } from '../i18n/language';
import { problemText } from '../ui/ErrorNotice';
import { Icon } from '../ui/Icon';
import type { Upload } from './uploads';

/** A file's progress, or its result. */
export function UploadLine({ upload }: { upload: Upload }) {
  const t = useText();
  const format = useFormat();
  const share = shareOf(upload);
  const failed = isFailed(upload);
  return (
    <li className={failed ? 'upload upload-failed' : 'upload'}>
      <Icon name={failed ? 'warning' : share === undefined ? 'check' : 'upload'} size={18} />
      <div className="upload-words">
        <span>
          {sentence(upload, t, format)}
          {upload.stage === 'done' && upload.answer.activities.length === 1 && (
            <>
              {' '}
              <Link to={`/runs/${upload.answer.activities[0]!.id as string}`}>{t('upload.look')}</Link>
            </>
          )}
        </span>
        {share !== undefined && <progress max={1} value={share ?? undefined} aria-label={upload.name} />}
        {'job' in upload && <Tally job={upload.job} />}
      </div>
    </li>
  );
}

/** The message announced when a file is done; nothing before. */
export function outcome(upload: Upload, t: Translate, format: Format): string {
  return upload.stage === 'done' || upload.stage === 'imported' || upload.stage === 'failed' ? sentence(upload, t, format) : '';
}

/** Between 0 and 1; null while unknown; undefined if there is nothing to wait for. */
function shareOf(upload: Upload): number | null | undefined {
  switch (upload.stage) {
    case 'sending':
      return upload.share;
    case 'reading':
      return null;
    case 'importing':
      return upload.job.total ? throughOf(upload.job) / upload.job.total : null;
    default:
      return undefined;
  }
}

const throughOf = (job: ImportJob) => job.imported + job.duplicates + job.failed_count;

const isFailed = (upload: Upload) => upload.stage === 'failed' || (upload.stage === 'imported' && upload.job.status === 'failed');

function sentence(upload: Upload, t: Translate, format: Format): string {
  const { name } = upload;
  switch (upload.stage) {
    case 'sending':
      return t('upload.sending', { name, percent: format.percent(upload.share) });
    case 'reading':
      return t('upload.reading', { name });
    case 'done': {
      const { status, activities, warnings } = upload.answer;
      const text = status === 'duplicate' ? t('upload.duplicate', { name }) : t('upload.added', { name, count: activities.length });
      return [text, ...warnings].join(' ');
    }
    case 'importing':
      return upload.job.total
        ? t('upload.job', { name, through: format.number(throughOf(upload.job)), total: format.number(upload.job.total) })
        : t('upload.opening', { name });
    case 'imported':
      return upload.job.status === 'failed'
        ? `${name}: ${upload.job.reason ?? t('error.unknown')}`
        : t('upload.imported', { name, count: upload.job.activities });
    case 'failed':
      return `${name}: ${problemText(upload.error, t)}`;
  }
}

/** An archive's figures: new files, duplicates, failures with reasons, warnings, speed and time left. */
function Tally({ job }: { job: ImportJob }) {
  const t = useText();
  const format = useFormat();
  const counts = [
    t('upload.new', { count: job.imported }),
    job.duplicates ? t('upload.there', { count: job.duplicates }) : '',
    job.skipped ? t('upload.skipped', { count: job.skipped }) : '',
    job.failed_count ? t('upload.unread', { count: job.failed_count }) : '',
    job.warning_count ? t('upload.warned', { count: job.warning_count }) : '',
  ];
  const pace = job.status === 'running' && [
    job.rate_per_s ? t('upload.rate', { rate: format.number(job.rate_per_s, job.rate_per_s < 10 ? 1 : 0) }) : '',
    job.time_left_s != null ? t('upload.left', { time: format.duration(Math.max(1, job.time_left_s)) }) : '',
  ];
  // during an upgrade, a service that is still the old one sends no warnings
  const { failed, warnings = [], warning_count = 0 } = job;
  return (
    <>
      <span className="muted num">{[...counts, ...(pace || [])].filter(Boolean).join(' · ')}</span>
      <Remarks title={t('upload.why')} remarks={failed.map(({ file, reason }) => ({ file, text: reason }))} of={job.failed_count} />
      <Remarks title={t('upload.doubts')} remarks={warnings.map(({ file, warning }) => ({ file, text: warning }))} of={warning_count} />
    </>
  );
}

/** What is to be said of single files, in a list that opens; nothing without any. */
function Remarks({ title, remarks, of }: { title: string; remarks: { file: string; text: string }[]; of: number }) {
  const t = useText();
  return (
    remarks.length > 0 && (
      <details className="upload-remarks">
        <summary>{title}</summary>
        <ul>
          {remarks.map(({ file, text }, index) => (
            <li key={index}>
              <strong>{file}</strong>: {text}
            </li>
          ))}
        </ul>
        {remarks.length < of && <p className="muted">{t('upload.firstOnly', { count: remarks.length })}</p>}
      </details>
    )
  );
}
