import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

const BOX = 'rounded-sm border border-line-strong bg-surface px-2 text-base text-ink';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" autoComplete="off" {...rest} className={classNames(BOX, 'h-7 min-w-0', className)} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea autoComplete="off" {...rest} className={classNames(BOX, 'block resize-y py-1', className)} />;
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={classNames(BOX, 'h-7 min-w-0', className)} />;
}

interface LabelledProps {
  label: string;
  /** Said below the control and read with it. */
  hint?: string;
  children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode;
}

/** A control under its label. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {children(hint ? { id, 'aria-describedby': hintId } : { id })}
      {hint ? (
        <p id={hintId} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
