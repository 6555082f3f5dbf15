import type { LintFix } from '../../lib/phrases/lint/fix';
import type { Translate } from '../../lib/shared/strings';

/** What a fix does, as its button says it. */
export function fixLabel(fix: LintFix, t: Translate): string {
  switch (fix.do) {
    case 'replace-words':
      return t('lintFixReplace', fix.words, fix.replacement);
    case 'clear-code':
      return t('lintFixClearCode');
    case 'extend':
      return t('lintFixExtend', fix.days);
    case 'clear-validity':
      return t('lintFixClearValidity');
    case 'trash':
      return t('lintFixTrash');
    case 'merge':
      return t('lintFixMerge');
    case 'add-question':
      return t('lintFixQuestion');
    case 'rename-variable':
      return t('lintFixRename', fix.to);
    case 'drop-settings':
      return t('lintFixDropSettings');
    case 'leave-group':
      return t('lintFixLeaveGroup');
  }
}
