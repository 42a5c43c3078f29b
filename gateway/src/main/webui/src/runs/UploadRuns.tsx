import { useRef, useState, type DragEvent } from 'react';
import { useFormat, useText } from '../i18n/I18n';
import { Icon } from '../ui/Icon';
import { outcome, UploadLine } from './UploadLine';
import { useUploads } from './uploads';
import './runs.css';

/** Accepts files by drop or selection, and shows each one's result. */
export function UploadRuns() {
  const t = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { uploads, take } = useUploads();

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
          accept=".fit,.gpx,.tcx,.json,.gz,.zip,.csv"
          onChange={(event) => {
            void take(Array.from(event.target.files ?? []));
            event.target.value = '';
          }}
        />
      </div>
      {uploads.length > 0 && (
        <ul className="uploads">
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <p className="sr-only" role="status">
        {uploads.map((upload) => outcome(upload, t, format)).find(Boolean)}
      </p>
    </div>
  );
}
