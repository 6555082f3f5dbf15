import {
  Ellipsis,
  History,
  Keyboard,
  type LucideIcon,
  MessageSquareDiff,
  Trash2,
  UnfoldHorizontal,
} from 'lucide-react';
import type { StringKey } from '../../../lib/shared/strings';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import type { Manager, ManagerView } from './use-phrase-manager';

const VIEWS: { view: Exclude<ManagerView, 'list'>; title: StringKey; icon: LucideIcon }[] = [
  { view: 'changes', title: 'phraseChanges', icon: History },
  { view: 'trash', title: 'phraseTrash', icon: Trash2 },
  { view: 'duplicates', title: 'phraseDuplicates', icon: UnfoldHorizontal },
  { view: 'proposals', title: 'phraseProposals', icon: MessageSquareDiff },
];

/** What else there is to see of the library. */
export function ManagerMenu({ manager }: { manager: Manager }) {
  const { t, state, setView, setQuestion } = manager;
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} className="size-7" label={t('phraseMore')} />}
      entries={[
        ...VIEWS.map(({ view, title, icon }) => ({
          label: t(title),
          icon,
          onSelect: () => setView(view),
          ...(view === 'proposals' ? { count: state.proposals.length } : {}),
        })),
        { label: t('phraseKeys'), icon: Keyboard, keyLabel: '?', onSelect: () => setQuestion({ kind: 'keys' }) },
      ]}
    />
  );
}
