import type { LibraryRole } from '../../lib/app/library/library';
import { useLibrary } from '../app-context';
import { Select } from '../ui/field';
import type { Manager } from './manager/use-phrase-manager';

/** Who works here: a supervisor writes shop phrases, an agent copies them or asks for a change. */
export function RoleChoice({ manager }: { manager: Manager }) {
  const { t, state, actions } = manager;
  const library = useLibrary();
  return (
    <span className="ml-auto inline-flex items-center gap-1 text-sm text-muted">
      <span aria-hidden="true">{t('phraseRole')}</span>
      <Select
        aria-label={t('phraseRole')}
        className="text-sm"
        value={state.role}
        onChange={({ target }) =>
          void library.setRole(target.value as LibraryRole).then((result) => {
            if (!result.ok) actions.failed(result.error);
          })
        }
      >
        <option value="supervisor">{t('phraseRoleSupervisor')}</option>
        <option value="agent">{t('phraseRoleAgent')}</option>
      </Select>
    </span>
  );
}
