import { useState } from 'react';
import type { PhraseVariable } from '../../lib/phrases/phrase';
import { parseTemplate } from '../../lib/phrases/variables';
import { nameKey, settingOf } from '../../lib/phrases/variables/name';
import { useTranslate } from '../app-context';
import { TextInput } from '../ui/field';

interface VariableFieldsProps {
  /** All that the phrase may say: other wordings and related answers ask for variables too. */
  wordings: readonly string[];
  variables: readonly PhraseVariable[];
  onChange: (variables: PhraseVariable[]) => void;
}

/** The variables that stand in these texts, each once. */
export function variableNames(wordings: readonly string[]): string[] {
  const names = wordings.flatMap(parseTemplate).flatMap((part) => (part.kind === 'variable' ? [part.name] : []));
  return names.filter((name, i) => names.findIndex((other) => nameKey(other) === nameKey(name)) === i);
}

/** What is asked for a variable of the phrase, and what is offered. */
export function VariableFields({ wordings, variables, onChange }: VariableFieldsProps) {
  const t = useTranslate();
  const names = variableNames(wordings);
  if (names.length === 0) return <p className="text-sm text-muted">{t('phraseVariablesNone')}</p>;
  const of = (name: string): PhraseVariable => settingOf(variables, name) ?? { name };
  // Others stay as they are: a nested phrase may ask for them, or a wording that is being written.
  const set = (variable: PhraseVariable) => {
    const at = variables.findIndex(({ name }) => nameKey(name) === nameKey(variable.name));
    onChange(at < 0 ? [...variables, variable] : variables.with(at, variable));
  };
  return (
    <ul className="flex flex-col gap-2">
      {names.map((name) => {
        const variable = of(name);
        const { prompt, fallback, options, remember, ...bare } = variable;
        return (
          <li key={name} className="grid grid-cols-2 gap-1">
            <span className="font-medium">{`{${name}}`}</span>
            <label className="inline-flex items-center gap-1 text-sm">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={remember ?? false}
                onChange={({ target }) => set({ ...variable, remember: target.checked })}
              />
              {t('phraseVariableRemember')}
            </label>
            <TextInput
              aria-label={t('phraseVariableOf', name, t('phraseVariablePrompt'))}
              placeholder={t('phraseVariablePrompt')}
              value={prompt ?? ''}
              onChange={({ target }) => set({ ...variable, prompt: target.value })}
            />
            <TextInput
              aria-label={t('phraseVariableOf', name, t('phraseVariableFallback'))}
              placeholder={t('phraseVariableFallback')}
              value={fallback ?? ''}
              onChange={({ target }) =>
                set(
                  target.value === ''
                    ? { ...bare, ...given({ prompt, options, remember }) }
                    : { ...variable, fallback: target.value },
                )
              }
            />
            <OptionsField
              name={name}
              options={options ?? []}
              onChange={(chosen) =>
                set(
                  chosen.length > 0
                    ? { ...variable, options: chosen }
                    : { ...bare, ...given({ prompt, fallback, remember }) },
                )
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

interface OptionsFieldProps {
  name: string;
  options: readonly string[];
  onChange: (options: string[]) => void;
}

/** Keeps what is typed: a separator at the end is no option yet, and must not be taken away. */
function OptionsField({ name, options, onChange }: OptionsFieldProps) {
  const t = useTranslate();
  const [text, setText] = useState(options.join('|'));
  return (
    <TextInput
      className="col-span-2"
      aria-label={t('phraseVariableOf', name, t('phraseVariableOptions'))}
      placeholder={t('phraseVariableOptions')}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(target.value.split(/[|｜]/).flatMap((option) => option.trim() || []));
      }}
    />
  );
}

/** The fields that are set. */
const given = <T extends object>(fields: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
