import { type RefObject, useEffect } from 'react';
import type { Phrase } from '../../../lib/phrases/phrase';
import { TextInput } from '../../ui/field';
import { isComposing } from '../../ui/keys';
import type { ListHandle } from '../phrase-list';
import type { Manager } from './use-phrase-manager';

interface ManagerSearchProps {
  manager: Manager;
  list: RefObject<ListHandle | null>;
  onUse: (phrase: Phrase) => void;
}

/** The search field: ↓ goes into the list, Enter takes the first, Esc empties it. */
export function ManagerSearch({ manager, list, onUse }: ManagerSearchProps) {
  const { t, field, search, shown, wanted } = manager;
  // Not `autoFocus`, which scrolls a page whose first steps stand above the field.
  useEffect(() => field.current?.focus({ preventScroll: true }), [field]);
  return (
    <TextInput
      ref={field}
      type="search"
      className="min-w-0 flex-1"
      aria-label={t('phraseSearch')}
      placeholder={t('phraseSearch')}
      defaultValue={wanted}
      onChange={({ target }) => search(target.value)}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        const [first] = shown;
        const { value } = event.currentTarget;
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          list.current?.focus();
        } else if (event.key === 'Enter' && first && wanted !== '' && wanted === value.trim()) onUse(first);
        else if (event.key === 'Escape' && value !== '') {
          // An Escape that nobody wants closes the popup.
          event.preventDefault();
          search('');
        }
      }}
    />
  );
}
