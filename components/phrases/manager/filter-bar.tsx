import { type PhraseFilter, VALIDITIES, type Validity } from '../../../lib/phrases/filter';
import { STAGES } from '../../../lib/service/conversation';
import type { StringKey } from '../../../lib/shared/strings';
import { STAGE_WORD } from '../../layout/stage-word';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import type { Manager } from './use-phrase-manager';

const VALIDITY_WORD: Record<Validity, StringKey> = {
  always: 'phraseAlways',
  current: 'phraseCurrent',
  soon: 'phraseNotYet',
  over: 'phraseOver',
};

/** Narrows the list by scope, stage, tag, validity and platform. */
export function FilterBar({ manager }: { manager: Manager }) {
  const { t, filter, setFilter, state, tags } = manager;
  const { platforms } = state;
  const choice = <K extends keyof PhraseFilter>(
    field: K,
    label: StringKey,
    options: readonly { value: NonNullable<PhraseFilter[K]>; text: string }[],
  ) => (
    <Select
      aria-label={t(label)}
      className="h-6 max-w-36 flex-1 px-1 text-sm"
      value={filter[field] ?? ''}
      onChange={({ target }) => {
        const { [field]: _, ...rest } = filter;
        setFilter(target.value === '' ? rest : { ...rest, [field]: target.value });
      }}
    >
      <option value="">{t('phraseFilterAny', t(label))}</option>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
  return (
    <div className="flex flex-wrap gap-1 border-b border-line bg-sunken px-2 py-1">
      {choice('scope', 'phraseScope', [
        { value: 'shop', text: t('phraseScopeShop') },
        { value: 'personal', text: t('phraseScopePersonal') },
      ])}
      {choice(
        'stage',
        'phraseStage',
        STAGES.map((value) => ({ value, text: t(STAGE_WORD[value]) })),
      )}
      {tags.length > 0
        ? choice(
            'tag',
            'phraseTags',
            tags.map((value) => ({ value, text: value })),
          )
        : null}
      {choice(
        'validity',
        'phraseValidity',
        VALIDITIES.map((value) => ({ value, text: t(VALIDITY_WORD[value]) })),
      )}
      {platforms.length > 0
        ? choice(
            'platform',
            'phrasePlatform',
            platforms.map(({ id, name }) => ({ value: id, text: name })),
          )
        : null}
      <Button look="quiet" onClick={() => setFilter({})}>
        {t('phraseFilterClear')}
      </Button>
    </div>
  );
}
