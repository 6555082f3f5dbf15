import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, memo } from 'react';
import { classNames } from './class-names';

const LOOKS = {
  solid: 'bg-accent text-on-accent hover:opacity-90',
  plain: 'border border-line-strong bg-surface hover:bg-hover',
  quiet: 'text-accent hover:bg-hover',
} as const;

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
  icon?: LucideIcon;
}

/** A button with words. 24 px high: the least that pointers hit reliably. */
export function Button({ look = 'plain', icon: Icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(
        'inline-flex min-h-6 items-center gap-1 rounded-sm px-2 text-sm whitespace-nowrap disabled:opacity-50',
        LOOKS[look],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden="true" size={14} className="shrink-0" /> : null}
      {children}
    </button>
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  /** Spoken, and shown on hovering. */
  label: string;
}

export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classNames(
        'inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink disabled:opacity-50 aria-disabled:opacity-50',
        className,
      )}
    >
      <Drawn icon={Icon} />
    </button>
  );
}

/** Lists are drawn anew at each key, with buttons by the dozen, and an icon takes longer than its button. */
const Drawn = memo(({ icon: Icon }: { icon: LucideIcon }) => <Icon aria-hidden="true" size={14} />);
