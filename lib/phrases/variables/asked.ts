import type { MissingVariable } from '../../suggest/suggestion';
import type { PhraseVariable } from '../phrase';
import { fillTemplate } from '../variables';
import { nameKey, settingOf } from './name';

/** What is known beside the template when an agent is to be asked for what it lacks. */
export interface AskContext {
  /** Certain values. */
  values: Readonly<Record<string, string>>;
  /** Where the page shows several, the agent chooses. */
  choices: Readonly<Record<string, string[]>>;
  settings: readonly PhraseVariable[];
  /** Values typed last, by `nameKey`. */
  remembered: ReadonlyMap<string, string>;
}

/**
 * What the agent is asked for, in the order of the text. What the page shows to choose from comes first, then what the text says, then the
 * setting. A remembered value is offered, and marked: it was typed for another buyer.
 */
export function askedVariables(template: string, context: AskContext): MissingVariable[] {
  const { values, choices, settings, remembered } = context;
  return fillTemplate(template, values, 0).missing.map(({ name, options: written }) => {
    const setting = settingOf(settings, name);
    const options = choices[name] ?? (written.length > 0 ? written : (setting?.options ?? []));
    const last = setting?.remember ? remembered.get(nameKey(name)) : undefined;
    const isOffered = (value: string | undefined) =>
      value !== undefined && (options.length === 0 || options.includes(value));
    const fallback = isOffered(last) ? last : isOffered(setting?.fallback) ? setting?.fallback : undefined;
    return {
      name,
      options,
      ...(fallback === undefined ? {} : { fallback }),
      ...(fallback !== undefined && fallback === last ? { remembered: true } : {}),
      ...(setting?.prompt ? { prompt: setting.prompt } : {}),
    };
  });
}

/** Names whose last value is to be looked up for this template. */
export const rememberedNames = (settings: readonly PhraseVariable[]): string[] =>
  settings.filter(({ remember }) => remember).map(({ name }) => nameKey(name));
