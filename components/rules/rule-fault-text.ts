import type { RuleFileFault } from '../../lib/app/rules/own-rules';
import type { ValueFault } from '../../lib/checks/pack-file';
import type { WordFault } from '../../lib/checks/word-list';
import { fileFaultText } from '../../lib/formats/explain';
import type { StringKey, Translate } from '../../lib/shared/strings';

const VALUE: Record<ValueFault, StringKey> = {
  missing: 'ownRulesMalformedMissing',
  kind: 'ownRulesMalformedKind',
  'too-big': 'ownRulesMalformedTooBig',
  'too-small': 'ownRulesMalformedTooSmall',
  'unknown-key': 'ownRulesMalformedUnknownKey',
  other: 'ownRulesMalformedOther',
};

const WORD: Record<WordFault, StringKey> = {
  'too-long': 'ownRulesFaultTooLong',
  'means-nothing': 'ownRulesFaultMeansNothing',
  twice: 'ownRulesFaultTwice',
  'no-family': 'ownRulesFaultNoFamily',
  'no-severity': 'ownRulesFaultNoSeverity',
  'replacement-too-long': 'ownRulesFaultReplacementTooLong',
  'open-quote': 'formatsRowOpenQuote',
};

/** Why a file gives no rules, and where it is wrong. */
export function ruleFaultText(fault: RuleFileFault, t: Translate): string {
  if (fault === 'failed') return t('ownRulesFailed');
  if (typeof fault === 'object' && fault.kind === 'malformed') return t(VALUE[fault.what], fault.path);
  return fileFaultText(fault, t);
}

/** Why a row of a word list gives no word. */
export const wordFaultText = (fault: WordFault, t: Translate): string => t(WORD[fault]);
