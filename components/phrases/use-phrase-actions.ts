import { useMemo } from 'react';
import type { BulkEdit, Changed, LibraryReady, SaveFault } from '../../lib/app/library/library';
import { firstByCode } from '../../lib/phrases/by-code';
import { above, type GroupPath, groupText } from '../../lib/phrases/groups';
import type { Phrase } from '../../lib/phrases/phrase';
import { copiedText } from '../../lib/phrases/variables/copied';
import type { Result } from '../../lib/shared/result';
import { useLibrary, useTranslate } from '../app-context';
import { saveFaultText } from '../ui/save-fault';
import { undoneSaid } from '../ui/undone';
import type { ManagerStatus } from './manager/manager-status';

/** What can be done to phrases; each says what came of it, and how to take it back. */
export function usePhraseActions({ phrases, changes }: LibraryReady, say: (status: ManagerStatus | null) => void) {
  const library = useLibrary();
  const t = useTranslate();
  return useMemo(() => {
    const failed = (fault: SaveFault) => say({ meaning: 'warn', text: saveFaultText(fault, t) });
    const undo = async (changeId: string) => {
      const { meaning, text } = undoneSaid(await library.undo(changeId), t);
      say({ meaning, text });
    };
    /** `none`: what to say where no phrase was touched. */
    const told = (text: (changed: number) => string, none?: string) => (result: Result<Changed, SaveFault>) => {
      if (!result.ok) return failed(result.error);
      const { changeId, changed, refused } = result.value;
      const parts = [
        ...(changed > 0 ? [text(changed)] : refused > 0 ? [] : [none ?? t('phraseNothingChanged')]),
        ...(refused > 0 ? [t('phraseRefused', refused)] : []),
      ];
      say({
        meaning: refused > 0 ? 'warn' : 'ok',
        text: parts.join(' '),
        ...(changeId ? { action: { label: t('uiUndo'), run: () => void undo(changeId) } } : {}),
      });
    };
    const movedText = (to: GroupPath) => (changed: number) =>
      to.length > 0 ? t('phraseMoved', changed, groupText(to)) : t('phraseMovedOut', changed);
    const editText = (edit: BulkEdit) => (changed: number) => {
      switch (edit.kind) {
        case 'move':
          return movedText(edit.groups)(changed);
        case 'tag':
          return t('phraseTagged', changed);
        case 'scope':
          return t(edit.scope === 'shop' ? 'phraseMadeShop' : 'phraseMadePersonal', changed);
        case 'pin':
          return t(edit.pinned ? 'phrasePinnedMany' : 'phraseUnpinnedMany', changed);
      }
    };
    return {
      undo,
      undoLast: () => {
        const last = changes.find(({ undoneAt, kind }) => undoneAt === undefined && kind !== 'undo');
        if (last) void undo(last.id);
        else say({ meaning: 'tip', text: t('phraseNothingToUndo') });
      },
      edit: (ids: readonly string[], edit: BulkEdit) => void library.edit(ids, edit).then(told(editText(edit))),
      remove: (ids: readonly string[]) =>
        void library.remove(ids).then(
          told((changed) => {
            const title = phrases.find(({ id }) => id === ids[0])?.title ?? '';
            return ids.length === 1 ? t('phraseRemoved', title) : t('phraseRemovedMany', changed);
          }),
        ),
      restore: (ids: readonly string[]) =>
        library.restore(ids).then(told((changed) => t('phraseRestoredMany', changed))),
      copyToPersonal: (ids: readonly string[]) =>
        void library.copyToPersonal(ids).then(told((changed) => t('phraseCopiedToPersonal', changed))),
      renameGroup: (path: readonly string[], to: readonly string[]) =>
        void library.renameGroup(path, to).then(told(movedText(to), t('phraseGroupRenamed', groupText(to)))),
      addGroup: (path: readonly string[]) =>
        void library.addGroup(path).then(told(movedText(path), t('phraseGroupMade', groupText(path)))),
      removeGroup: (path: readonly string[], rest: 'up' | 'trash') =>
        void library
          .removeGroup(path, rest)
          .then(
            told(
              rest === 'up' ? movedText(above(path)) : (changed) => t('phraseRemovedMany', changed),
              t('phraseGroupRemoved', groupText(path)),
            ),
          ),
      reorderGroup: async (path: readonly string[], place: { before: GroupPath } | { after: GroupPath }) => {
        const result = await library.reorderGroup(path, place);
        if (!result.ok) failed(result.error);
      },
      /** Says only what went wrong: the row itself shows where it is. */
      reorder: async (ids: readonly string[], place: { before: string } | { after: string }) => {
        const result = await library.reorder(ids, place);
        if (!result.ok) failed(result.error);
      },
      merge: (keep: string, others: readonly string[]) =>
        library.merge(keep, others).then(told(() => t('phraseMerged', others.length + 1))),
      told,
      failed,
      copy: (phrase: Phrase) => {
        const byCode = firstByCode(phrases);
        const { text, open } = copiedText(phrase, (key) => byCode.get(key), Date.now());
        void library.copy(text, phrase.id).then((done) => {
          if (!done) say({ meaning: 'warn', text: t('insertCopyFailed') });
          else if (open.length === 0) say({ meaning: 'ok', text: t('insertCopied') });
          else say({ meaning: 'warn', text: t('phraseCopiedOpen', open.join(' ')) });
        });
      },
    };
  }, [library, phrases, changes, say, t]);
}

export type PhraseActions = ReturnType<typeof usePhraseActions>;
