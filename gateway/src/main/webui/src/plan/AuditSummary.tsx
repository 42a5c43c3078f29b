import type { Audit } from '../api/plans';
import { useText } from '../i18n/I18n';
import { Findings } from '../ui/Findings';
import { Icon } from '../ui/Icon';

/** A plan's weak points first; rules that are met can be expanded. */
export function AuditSummary({ audit }: { audit: Audit }) {
  const t = useText();
  const thin = audit.findings.filter((finding) => !finding.passed);
  const holds = audit.findings.filter((finding) => finding.passed);
  return (
    <div className="stack">
      <p className={audit.sound ? 'notice notice-good' : 'notice notice-warn'}>
        <Icon name={audit.sound ? 'check' : 'warning'} />
        {t(audit.sound ? 'audit.sound' : 'audit.unsound', { count: holds.length })}
      </p>
      {thin.length > 0 && (
        <>
          <h3>{t('audit.thin')}</h3>
          <Findings findings={thin} />
        </>
      )}
      <details>
        <summary className="small">{t('audit.holds', { count: holds.length })}</summary>
        <Findings findings={holds} />
      </details>
    </div>
  );
}
