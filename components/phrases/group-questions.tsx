import { useState } from 'react';
import { above, type GroupPath, groupText, isSameGroup } from '../../lib/phrases/groups';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { GroupField } from './group-field';

interface RenameFormProps {
  path: readonly string[];
  groups: readonly GroupPath[];
  onDone: (to: string[]) => void;
}

/** A new name for a group; the name of another one makes the two one. */
export function RenameForm({ path, groups, onDone }: RenameFormProps) {
  const t = useTranslate();
  const [to, setTo] = useState([...path]);
  const isSame = isSameGroup(to, path);
  const exists = !isSame && groups.some((group) => isSameGroup(group, to));
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (to.length > 0 && !isSame) onDone(to);
      }}
    >
      <GroupField
        autoFocus
        start={path}
        known={groups}
        hint={t(exists ? 'phraseGroupMergeHint' : 'phraseGroupHint')}
        onType={setTo}
      />
      <div className="flex gap-1">
        <Button look="solid" type="submit" disabled={to.length === 0 || isSame}>
          {t(exists ? 'phraseGroupMerge' : 'uiSave')}
        </Button>
      </div>
    </form>
  );
}

const NOWHERE: GroupPath = [];

interface NewGroupFormProps {
  /** The group that is open: a new one of the second level may be meant. */
  inside: GroupPath;
  groups: readonly GroupPath[];
  onDone: (path: string[]) => void;
}

/** The name of a group to be made. */
export function NewGroupForm({ inside, groups, onDone }: NewGroupFormProps) {
  const t = useTranslate();
  const [outer] = inside;
  const [path, setPath] = useState<string[]>([]);
  const exists = groups.some((group) => isSameGroup(group, path));
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.length > 0) onDone(path);
      }}
    >
      <GroupField
        autoFocus
        start={NOWHERE}
        known={groups}
        hint={t(exists ? 'phraseGroupExists' : 'phraseGroupHint')}
        onType={setPath}
      />
      <div className="flex flex-wrap gap-1">
        <Button look="solid" type="submit" disabled={path.length === 0}>
          {t(exists ? 'phraseGroupOpen' : 'phraseGroupNew')}
        </Button>
        {outer !== undefined && path.length === 1 && path[0] !== outer ? (
          <Button onClick={() => onDone([outer, ...path])}>{t('phraseGroupNewIn', outer)}</Button>
        ) : null}
      </div>
    </form>
  );
}

interface RemoveGroupFormProps {
  path: GroupPath;
  count: number;
  onDone: (phrases: 'up' | 'trash') => void;
}

/** What becomes of the phrases of a group that is taken away. */
export function RemoveGroupForm({ path, count, onDone }: RemoveGroupFormProps) {
  const t = useTranslate();
  const up = above(path);
  if (count === 0) {
    return (
      <div className="flex flex-col items-start gap-2">
        <p>{t('phraseGroupRemoveEmpty', groupText(path))}</p>
        <Button look="solid" autoFocus onClick={() => onDone('up')}>
          {t('phraseGroupRemove')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <p>{t('phraseGroupRemoveAsk', groupText(path), count)}</p>
      <div className="flex flex-wrap gap-1">
        <Button look="solid" autoFocus onClick={() => onDone('up')}>
          {up.length > 0 ? t('phraseMoveTo', groupText(up)) : t('phraseMoveOut')}
        </Button>
        <Button onClick={() => onDone('trash')}>{t('phraseGroupRemoveAll')}</Button>
      </div>
    </div>
  );
}
