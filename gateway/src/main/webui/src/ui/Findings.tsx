import type { Finding } from '../api/problem';
import { useRuleTexts, useText } from '../i18n/I18n';
import { Icon, type IconName } from './Icon';

const LOOKS: Record<string, { icon: IconName; className: string }> = {
  error: { icon: 'close', className: 'finding-error' },
  warning: { icon: 'warning', className: 'finding-warning' },
  info: { icon: 'info', className: 'finding-info' },
};

/** The findings of the plan rules, as advice. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useText();
  const words = useRuleTexts();
  return (
    <ul className="findings">
      {findings.map((finding, index) => {
        const verdict = finding.passed ? 'finding.passed' : finding.severity === 'error' ? 'finding.broken' : 'finding.failed';
        const look = finding.passed ? { icon: 'check' as const, className: 'finding-good' } : (LOOKS[finding.severity] ?? LOOKS.info!);
        return (
          <li key={index} className={look.className}>
            <Icon name={look.icon} size={18} />
            <span>
              <span className="sr-only">{t(verdict)} </span>
              {words.finding(finding)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
