import { useText } from '../i18n/I18n';

/** A placeholder shape for loading content. */
export function Skeleton({ height }: { height: number }) {
  const t = useText();
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="sr-only">{t('state.loading')}</span>
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className="page page-loading">
      <Skeleton height={40} />
      <Skeleton height={180} />
      <Skeleton height={260} />
    </div>
  );
}
