import type { Store } from '../../data/store';
import { err, ok, type Result } from '../../shared/result';
import { told } from '../save-fault';
import type { SaveFault } from './library';
import { mayEdit, roleNow } from './library-role';

/**
 * Takes a change of the library back for whoever is at it now. `at`: epoch ms. Errors: `supervisor` where an agent would change shop
 * phrases with it, and nothing is done; `invalid` where the change is not known any more, or was taken back already.
 * `kept`: phrases that were changed again since, and stay.
 */
export async function takeBack(
  store: Pick<Store, 'phrases' | 'values'>,
  changeId: string,
  at: number,
): Promise<Result<{ kept: number }, SaveFault>> {
  const role = await roleNow(store.values);
  const undone = told(await store.phrases.undo(changeId, at, (phrase) => mayEdit(phrase, role)));
  if (!undone.ok) return undone;
  if (undone.value === 'refused') return err('supervisor');
  return undone.value ? ok({ kept: undone.value.kept }) : err('invalid');
}
