import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A key as printed on the keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-4.5 items-center rounded-sm border border-line bg-sunken px-1 font-sans text-xs text-muted">
      {children}
    </kbd>
  );
}

/** A short fact beside others. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="inline-block shrink-0 rounded-sm bg-hover px-1 text-sm text-ink">{children}</span>;
}

/** Text for screen readers only. */
export function Spoken({ children, live }: { children: ReactNode; live?: boolean }) {
  return (
    <span className="sr-only" {...(live ? { 'aria-live': 'polite' as const, role: 'status' } : {})}>
      {children}
    </span>
  );
}

/** Grey bars where content will be. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, i) => `line-${i}`).map((key, i) => (
        <div key={key} className={classNames('h-4 rounded-sm bg-hover', i % 3 === 2 && 'w-2/3')} />
      ))}
    </div>
  );
}

interface EmptyProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A whole page without content: what it means and what to do next. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <main className="flex flex-col items-start gap-2 overflow-y-auto p-4">
      <h1 className="text-lg font-medium">{title}</h1>
      {children}
      {actions ? <div className="flex flex-wrap gap-2 pt-1">{actions}</div> : null}
    </main>
  );
}

interface ProgressProps {
  label: string;
  done: number;
  /** 0 while unknown. */
  total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <span>{label}</span>
      <progress
        className="h-2 w-full accent-accent"
        aria-label={label}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
    </div>
  );
}
