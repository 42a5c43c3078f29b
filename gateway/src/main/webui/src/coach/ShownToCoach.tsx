import { useQuery } from '@tanstack/react-query';
import { context } from '../api/coach';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Loaded } from '../ui/Loaded';
import { Markdown } from './Markdown';
import { sectionName } from './sectionName';

/** What the model sees about the athlete, word for word, and how current each part is. */
export function ShownToCoach({ onClose }: { onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const query = useQuery(context());
  return (
    <Dialog side title={t('coach.shown')} onClose={onClose}>
      <p className="muted">{t('coach.shownText')}</p>
      <Loaded query={query} height={300}>
        {(data) => (
          <>
            <ul className="sections">
              {data.sections.map((section) => (
                <li key={section.name}>
                  <span>{sectionName(section.name, t)}</span>
                  <span className={section.status === 'ok' ? 'badge badge-good' : 'badge badge-warn'}>
                    {t(`section.${section.status}` as TextKey)}
                    {section.as_of ? ` · ${section.status === 'ok' ? format.time(section.as_of) : format.moment(section.as_of)}` : ''}
                  </span>
                </li>
              ))}
            </ul>
            <div className="shown-context">
              <Markdown text={data.context} />
            </div>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
