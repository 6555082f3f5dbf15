import { useEffect, useId, useState } from 'react';
import type { PhraseDraft } from '../../lib/app/library/library';
import { platformName } from '../../lib/service/platform-names';
import { localMinute } from '../../lib/shared/local-time';
import { useTranslate } from '../app-context';
import { Labelled, TextInput } from '../ui/field';
import type { FormLibrary } from './form-library';

interface WhereFieldsProps {
  draft: PhraseDraft;
  library: FormLibrary;
  onChange: (part: Partial<PhraseDraft>) => void;
}

/** Epoch ms as a field for date and time has it, in the agent's time zone. */
export const localTime = (at: number | null | undefined): string =>
  at === null || at === undefined ? '' : localMinute(at).replace(' ', 'T');

const fromLocal = (text: string): number | null => {
  const at = new Date(text).getTime();
  return text === '' || Number.isNaN(at) ? null : at;
};

/** Where and when the phrase is offered: platforms, shops, products, from–to. */
export function WhereFields({ draft, library, onChange }: WhereFieldsProps) {
  const t = useTranslate();
  const { platforms, shops } = library.state;
  const { validFrom, validTo } = draft;
  const isTurned = typeof validFrom === 'number' && typeof validTo === 'number' && validTo < validFrom;
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <Labelled label={t('phraseValidFrom')}>
          {(ids) => (
            <TextInput
              {...ids}
              type="datetime-local"
              value={localTime(validFrom)}
              onChange={({ target }) => onChange({ validFrom: fromLocal(target.value) })}
            />
          )}
        </Labelled>
        <Labelled label={t('phraseValidTo')}>
          {(ids) => (
            <TextInput
              {...ids}
              type="datetime-local"
              value={localTime(validTo)}
              onChange={({ target }) => onChange({ validTo: fromLocal(target.value) })}
            />
          )}
        </Labelled>
      </div>
      {isTurned ? <p className="text-sm text-warn">{t('phraseValidTurned')}</p> : null}
      <Choices
        label={t('phrasePlatform')}
        all={platforms}
        nameOf={(id) => platformName(id, t)}
        chosen={draft.platforms ?? []}
        onChange={(next) => onChange({ platforms: next })}
      />
      <Choices
        label={t('phraseShops')}
        all={shops}
        chosen={draft.shops ?? []}
        onChange={(next) => onChange({ shops: next })}
      />
      <Products library={library} chosen={draft.products ?? []} onChange={(next) => onChange({ products: next })} />
    </>
  );
}

interface ChoicesProps {
  label: string;
  all: readonly { id: string; name: string }[];
  chosen: readonly string[];
  /** What one that nobody knows any more is called; by itself if absent. */
  nameOf?: (id: string) => string;
  onChange: (chosen: string[]) => void;
}

/** Some of a few; those chosen stay listed even where nobody knows them any more. */
function Choices({ label, all, chosen, nameOf = String, onChange }: ChoicesProps) {
  const t = useTranslate();
  const unknown = chosen.filter((id) => all.every((one) => one.id !== id)).map((id) => ({ id, name: nameOf(id) }));
  return (
    <fieldset>
      <legend className="text-sm text-muted">{label}</legend>
      <div className="flex flex-wrap gap-x-3">
        {[...all, ...unknown].map(({ id, name }) => (
          <label key={id} className="inline-flex min-h-6 items-center gap-1">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {name}
          </label>
        ))}
        {chosen.length === 0 ? <span className="text-sm leading-6 text-muted">{t('phraseEverywhere')}</span> : null}
      </div>
    </fieldset>
  );
}

interface ProductsProps {
  library: FormLibrary;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Products are many: one is added by typing its name or id. */
function Products({ library, chosen, onChange }: ProductsProps) {
  const t = useTranslate();
  const listId = useId();
  const [all, setAll] = useState<readonly { id: string; title: string }[]>([]);
  const [text, setText] = useState('');
  useEffect(() => {
    const life = new AbortController();
    void library.products().then((products) => life.signal.aborted || setAll(products));
    return () => life.abort();
  }, [library]);
  const add = (typed: string) => {
    const found = all.find(({ id, title }) => id === typed || title === typed);
    if (!found) return setText(typed);
    setText('');
    if (!chosen.includes(found.id)) onChange([...chosen, found.id]);
  };
  return (
    <div className="flex flex-col gap-1">
      <Choices
        label={t('phraseProducts')}
        all={all.filter(({ id }) => chosen.includes(id)).map(({ id, title }) => ({ id, name: title }))}
        chosen={chosen}
        onChange={onChange}
      />
      {all.length > 0 ? (
        <>
          <TextInput
            list={listId}
            aria-label={t('phraseProductAdd')}
            placeholder={t('phraseProductAdd')}
            value={text}
            onChange={({ target }) => add(target.value)}
          />
          <datalist id={listId}>
            {all.map(({ id, title }) => (
              <option key={id} value={title} />
            ))}
          </datalist>
        </>
      ) : null}
    </div>
  );
}
