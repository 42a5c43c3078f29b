import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ACTIVITIES, upload, type ImportAnswer } from '../api/activities';
import { followImport, isOver, type ImportJob } from '../api/imports';
import { readPlansAnew } from '../api/plans';

/** A file's upload: sending, reading, archive processing, or its result. */
export type Upload = { id: number; name: string } & Stage;
type Stage =
  | { stage: 'sending'; share: number }
  | { stage: 'reading' }
  | { stage: 'importing'; job: ImportJob }
  | { stage: 'imported'; job: ImportJob }
  | { stage: 'done'; answer: ImportAnswer }
  | { stage: 'failed'; error: unknown };

/** Kept in the query cache, so that the page can be left while files are uploading. */
const UPLOADS = ['uploads'];
let last = 0;

export function useUploads() {
  const queries = useQueryClient();
  const { data } = useQuery<Upload[]>({ queryKey: UPLOADS, queryFn: () => [], enabled: false, initialData: [], gcTime: Infinity });
  return { uploads: data, take: (files: Iterable<File>) => takeAll(queries, files) };
}

/** One after another: a phone's connection is not faster in parallel, and the order of the list is that of the files. */
async function takeAll(queries: QueryClient, files: Iterable<File>) {
  const waiting = [...files].map((file) => ({ file, id: ++last }));
  for (const { file, id } of waiting) {
    const tell = (stage: Stage) =>
      queries.setQueryData<Upload[]>(UPLOADS, (all = []) => {
        const now = { id, name: file.name, ...stage };
        return all.some((other) => other.id === id) ? all.map((other) => (other.id === id ? now : other)) : [now, ...all];
      });
    await take(file, tell);
    void queries.invalidateQueries({ queryKey: ACTIVITIES });
    readPlansAnew(queries);
  }
}

async function take(file: File, tell: (stage: Stage) => void) {
  try {
    const outcome = await upload(file, (share) => tell(share < 1 ? { stage: 'sending', share } : { stage: 'reading' }));
    if ('answer' in outcome) {
      tell({ stage: 'done', answer: outcome.answer });
    } else {
      await followImport(outcome.job.id, (job) => tell({ stage: isOver(job) ? 'imported' : 'importing', job }));
    }
  } catch (error) {
    tell({ stage: 'failed', error });
  }
}
