import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './Icon';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  kind?: Kind;
  icon?: IconName;
  small?: boolean;
  children?: ReactNode;
}

const classes = ({ kind = 'secondary', small }: Look, busy = false) =>
  ['button', `button-${kind}`, small ? 'button-small' : '', busy ? 'is-busy' : ''].filter(Boolean).join(' ');

/** A button; while busy, it keeps its place and cannot be pressed again. */
export function Button({
  kind,
  icon,
  small,
  busy = false,
  children,
  ...rest
}: Look & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ kind, small }, busy)}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** An internal link that looks like a button. */
export function LinkButton({ to, kind, icon, small, children }: Look & { to: string }) {
  return (
    <Link to={to} className={classes({ kind, small })}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** A download, or another address that is not one of our pages. */
export function FileButton({ kind, icon, small, children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={classes({ kind, small })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** An icon-only button; its name is announced to screen readers. */
export function IconButton({
  label,
  icon,
  ...rest
}: { label: string; icon: IconName } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
