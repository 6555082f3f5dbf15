import type { Translate } from '../../shared/strings';
import type { MissingVariable } from '../../suggest/suggestion';
import { isImeKey } from '../ime';
import { byPerson } from '../isolate';
import { h } from './dom';
import type { OverlayHost } from './host';

export interface Answer {
  /** The digit or letter that chooses it while the focus stays in the box. */
  key: string;
  label: string;
  choose(): void;
}

/** A question beside the box, answered by a click or by its key. */
export function questionContent(
  host: OverlayHost,
  title: string,
  detail: string,
  answers: readonly Answer[],
): HTMLElement[] {
  const buttons = answers.map((answer, i) => {
    const button = h(
      'button',
      { type: 'button', class: i === 0 ? 'primary' : undefined },
      answer.label,
      ' ',
      h('kbd', {}, answer.key),
    );
    host.onPress(button, answer.choose);
    return button;
  });
  return [h('h2', {}, title), h('p', { class: 'muted' }, detail), h('div', { class: 'actions' }, ...buttons)];
}

/** A variable to be asked for; its fallback stands there beforehand. */
export type FormField = MissingVariable;

/** Asks for a phrase's missing variables. `submit` gets every value, none of them empty. */
export function variableForm(
  t: Translate,
  fields: readonly FormField[],
  submit: (values: Record<string, string>) => void,
  cancel: () => void,
): HTMLElement {
  const inputs = fields.map((field) => ({ field, name: field.name, input: inputFor(field) }));
  const form = h(
    'form',
    {},
    h('h2', {}, t('overlay_fill_title')),
    ...inputs.map(({ field, input }) =>
      h(
        'label',
        {},
        field.prompt ?? field.name,
        ...(field.remembered ? [h('span', { class: 'muted' }, t('overlay_fill_remembered'))] : []),
        input,
      ),
    ),
    h('p', { class: 'muted' }, t('overlay_fill_keys')),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const empty = inputs.find(({ input }) => input.value.trim() === '');
    if (empty) empty.input.focus();
    else submit(Object.fromEntries(inputs.map(({ name, input }) => [name, input.value.trim()])));
  };
  form.onkeydown = (event) => {
    if (isImeKey(event)) return;
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' && byPerson(event)) {
      event.preventDefault();
      form.requestSubmit();
    }
  };
  return form;
}

function inputFor({ fallback = '', options }: FormField): HTMLInputElement | HTMLSelectElement {
  if (options.length === 0) {
    const input = h('input', { type: 'text', autocomplete: 'off' });
    input.value = fallback;
    return input;
  }
  // Nothing is chosen beforehand: Enter at once must not take the first waybill of several.
  const choices = ['', ...options].map((option) => h('option', { value: option }, option));
  const select = h('select', {}, ...choices);
  select.value = fallback;
  return select;
}
