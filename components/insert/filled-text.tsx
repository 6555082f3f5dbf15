import { Fragment, memo } from 'react';
import { type Filled, fillTemplate } from '../../lib/phrases/variables';
import { nameKey } from '../../lib/phrases/variables/name';
import type { MissingVariable } from '../../lib/suggest/suggestion';
import { useTranslate } from '../app-context';
import { classNames } from '../ui/class-names';

interface FilledTextProps {
  filled: Filled;
  /** Options and defaults by name. */
  missing: readonly MissingVariable[];
  /** What was typed so far. */
  typed: Record<string, string>;
  onType: (name: string, value: string) => void;
  /** Enter in a field. */
  onSubmit: () => void;
}

const FIELD =
  'pointer-events-auto relative z-10 mx-0.5 inline-block h-5 max-w-full rounded-sm border border-warn bg-warn-soft px-1 text-sm text-ink';

/** A phrase with its variables in place: filled ones highlighted, missing ones as fields. */
export const FilledText = memo(function FilledText({ filled, missing, typed, onType, onSubmit }: FilledTextProps) {
  const t = useTranslate();
  const asked = new Map(missing.map((variable) => [nameKey(variable.name), variable]));
  let at = 0;
  return (
    <>
      {filled.pieces.map((piece) => {
        const key = at;
        at += piece.text.length + 1;
        if (piece.name === null) return <Fragment key={key}>{piece.text}</Fragment>;
        const variable = asked.get(nameKey(piece.name));
        if (!variable) {
          return piece.missing ? (
            <mark key={key} className="rounded-sm bg-warn-soft px-0.5 text-warn">{`{${piece.text}}`}</mark>
          ) : (
            <mark key={key} title={piece.name} className="rounded-sm bg-accent-soft px-0.5 text-ink">
              {piece.text}
            </mark>
          );
        }
        return (
          <VariableField
            key={key}
            variable={variable}
            label={variable.prompt ?? t('insertFill', variable.name)}
            value={typed[variable.name] ?? variable.fallback ?? ''}
            onType={onType}
            onSubmit={onSubmit}
          />
        );
      })}
    </>
  );
});

interface VariableFieldProps {
  variable: MissingVariable;
  label: string;
  value: string;
  onType: (name: string, value: string) => void;
  onSubmit: () => void;
}

function VariableField({ variable, label, value, onType, onSubmit }: VariableFieldProps) {
  const t = useTranslate();
  const isRemembered = variable.remembered === true && value === variable.fallback;
  const title = isRemembered ? `${label}（${t('insertRemembered', value)}）` : label;
  const common = {
    'aria-label': title,
    title,
    'data-variable': variable.name,
    ...(isRemembered ? { 'data-remembered': '' } : {}),
    value,
    className: classNames(FIELD, isRemembered && 'border-dashed italic'),
  };
  if (variable.options.length > 0) {
    return (
      <select {...common} onChange={(event) => onType(variable.name, event.target.value)}>
        <option value="">{variable.prompt ?? variable.name}</option>
        {variable.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      type="text"
      autoComplete="off"
      placeholder={variable.prompt ?? variable.name}
      style={{ width: `${Math.max(value.length, (variable.prompt ?? variable.name).length) + 2}em` }}
      onChange={(event) => onType(variable.name, event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}

/** Fills a template from the context's values, defaults, and what was typed, the last winning. */
export function fillOffer(
  template: string,
  values: Record<string, string>,
  missing: readonly MissingVariable[],
  typed: Record<string, string>,
  now: number,
): Filled {
  const fallbacks = missing.flatMap((variable) =>
    variable.fallback === undefined ? [] : [[variable.name, variable.fallback] as const],
  );
  const given = Object.entries(typed).filter(([, value]) => value.trim() !== '');
  return fillTemplate(template, { ...Object.fromEntries(fallbacks), ...values, ...Object.fromEntries(given) }, now);
}
