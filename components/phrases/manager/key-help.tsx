import type { StringKey } from '../../../lib/shared/strings';
import { useTranslate } from '../../app-context';
import { modKey } from '../../ui/keys';
import { Key } from '../../ui/small';

const rows = (mac: boolean): [StringKey, string[]][] => [
  ['phraseKeySearch', ['/', modKey('K', mac)]],
  ['phraseKeyGo', ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End']],
  ['phraseKeyUse', ['Enter']],
  ['phraseKeyCopy', ['C']],
  ['phraseKeyEdit', ['E', 'F2']],
  ['phraseKeyNew', ['N']],
  ['phraseKeySave', [modKey('Enter', mac)]],
  ['phraseKeyChoose', ['Space', 'Shift+↑ ↓', modKey('A', mac)]],
  ['phraseKeyShift', [mac ? '⌥↑' : 'Alt+↑', mac ? '⌥↓' : 'Alt+↓']],
  ['phraseKeyGroup', [mac ? '⌥↑ ↓' : 'Alt+↑ ↓', 'F2', 'Del']],
  ['phraseMove', ['M']],
  ['phraseTags', ['T']],
  ['phrasePin', ['P']],
  ['phraseHistory', ['H']],
  ['phraseKeyRemove', ['Del', ...(mac ? ['⌘⌫'] : [])]],
  ['phraseKeyUndo', [modKey('Z', mac)]],
  ['phraseKeyBack', ['Esc']],
];

/** The manager's keys. */
export function KeyHelp({ mac }: { mac: boolean }) {
  const t = useTranslate();
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
      {rows(mac).map(([what, keys]) => (
        <div key={what} className="contents">
          <dt>{t(what)}</dt>
          <dd className="flex flex-wrap justify-end gap-1">
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
