import { FolderPlus, Plus } from 'lucide-react';
import { useRef } from 'react';
import type { LibraryReady } from '../../lib/app/library/library';
import { Button, IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { GroupChoice, GroupMoves } from './group-choice';
import { ManagerGroups } from './manager/manager-groups';
import { ManagerList } from './manager/manager-list';
import { ManagerMenu } from './manager/manager-menu';
import { ManagerNotice } from './manager/manager-notice';
import { ManagerPane } from './manager/manager-pane';
import { ManagerQuestions } from './manager/manager-questions';
import { ManagerSearch } from './manager/manager-search';
import { useBackToList } from './manager/use-back-to-list';
import { useManagerKeys } from './manager/use-manager-keys';
import { usePhraseManager } from './manager/use-phrase-manager';
import type { ListHandle } from './phrase-list';
import { RoleChoice } from './role-choice';
import { useWide } from './use-wide';

/** The workspace's 话术: the whole library, to be kept in order. Enter edits. */
export function LibrarySection({ state }: { state: LibraryReady }) {
  const manager = usePhraseManager(state);
  const { t } = manager;
  const list = useRef<ListHandle>(null);
  const wide = useWide();
  useManagerKeys(manager);
  useBackToList(manager, list);
  const writing = manager.draft !== null || manager.history !== null;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="flex min-w-40 max-w-96 flex-1">
          <ManagerSearch manager={manager} list={list} onUse={manager.edit} />
        </div>
        <Button icon={Plus} className="min-h-7" onClick={() => manager.write()}>
          {t('suggestWrite')}
        </Button>
        <ManagerMenu manager={manager} />
        {wide ? null : (
          <>
            <GroupChoice manager={manager} />
            <GroupMoves manager={manager} />
            <IconButton
              icon={FolderPlus}
              label={t('phraseGroupNew')}
              onClick={() => manager.setQuestion({ kind: 'new-group' })}
            />
          </>
        )}
        <RoleChoice manager={manager} />
      </div>
      <div className="flex min-h-96 flex-1 overflow-hidden rounded-md border border-line">
        {wide || !writing ? (
          <>
            {wide ? (
              <div className="w-44 shrink-0">
                <ManagerGroups manager={manager} />
              </div>
            ) : null}
            <div className="flex min-w-0 flex-1">
              <ManagerList
                manager={manager}
                wide={wide && !writing}
                list={list}
                onUse={manager.edit}
                empty={<p className="p-3 text-muted">{t('phraseNone')}</p>}
              />
            </div>
          </>
        ) : null}
        {writing ? (
          <div className={classNames('overflow-y-auto border-line', wide ? 'w-96 shrink-0 border-l' : 'flex-1')}>
            <ManagerPane manager={manager} />
          </div>
        ) : null}
      </div>
      <ManagerNotice status={manager.status} onClose={() => manager.setStatus(null)} />
      <ManagerQuestions manager={manager} />
    </div>
  );
}
