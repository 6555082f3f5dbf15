import { useMemo } from 'react';
import type { LibraryReady } from '../../lib/app/library/library';
import type { ImportView } from '../../lib/app/transfer/transfer';
import { MAX_NAME } from '../../lib/formats/limits';
import { groupPaths, groupsOf, groupText } from '../../lib/phrases/groups';
import { EVERY_SHOP, type Phrase } from '../../lib/phrases/phrase';
import { useTransfer, useTranslate, useWorkspaceState } from '../app-context';
import { Labelled, Select, TextInput } from '../ui/field';

/** Files of ours say themselves where each phrase belongs. */
const AS_FILE = '';
const GROUPS = 'transfer-groups';

/** Where the phrases go: merged or in place of others, into which shop, whose, under which group. */
export function ImportTarget({ view, library }: { view: ImportView; library: LibraryReady }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const workspace = useWorkspaceState();
  const { settings, isOwn } = view;
  const isAgent = library.role === 'agent';
  const isAsFile = isOwn && !settings.moves;
  const groups = useMemo(() => groupsOf(library.phrases).groups, [library.phrases]);
  const shops = workspace.kind === 'ready' ? workspace.shops : [];
  return (
    <section aria-label={t('transferWhere')} className="flex flex-wrap gap-3">
      <Labelled label={t('transferMode')}>
        {(ids) => (
          <Select
            {...ids}
            value={settings.mode}
            onChange={(event) => transfer.correct({ mode: event.target.value === 'replace' ? 'replace' : 'merge' })}
          >
            <option value="merge">{t('transferMode_merge')}</option>
            <option value="replace">{t('transferMode_replace')}</option>
          </Select>
        )}
      </Labelled>
      <Labelled label={t('transferShop')}>
        {(ids) => (
          <Select
            {...ids}
            value={isAsFile ? AS_FILE : settings.shopId}
            onChange={({ target: { value } }) =>
              transfer.correct(
                value === AS_FILE ? { shopId: EVERY_SHOP, moves: false } : { shopId: value, moves: isOwn },
              )
            }
          >
            {isOwn && !isAgent ? <option value={AS_FILE}>{t('transferShopFile')}</option> : null}
            <option value={EVERY_SHOP}>{t('transferShopEvery')}</option>
            {shops.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      {isAsFile ? null : (
        <Labelled label={t('transferScope')} {...(isAgent && { hint: t('transferScopeAgent') })}>
          {(ids) => (
            <Select
              {...ids}
              disabled={isAgent}
              value={settings.scope}
              onChange={(event) => transfer.correct({ scope: event.target.value as Phrase['scope'] })}
            >
              <option value="personal">{t('transferScope_personal')}</option>
              <option value="shop">{t('transferScope_shop')}</option>
            </Select>
          )}
        </Labelled>
      )}
      <Labelled label={t('transferUnder')}>
        {(ids) => (
          <>
            <TextInput
              {...ids}
              list={GROUPS}
              maxLength={MAX_NAME}
              placeholder={t('transferUnderNone')}
              className="w-56"
              defaultValue={settings.under ?? ''}
              onBlur={({ target: { value } }) => {
                if (value.trim() !== (settings.under ?? '')) transfer.correct({ under: value.trim() });
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur();
              }}
            />
            <datalist id={GROUPS}>
              {groupPaths(groups)
                .map(groupText)
                .map((name) => (
                  <option key={name} value={name} />
                ))}
            </datalist>
          </>
        )}
      </Labelled>
    </section>
  );
}
