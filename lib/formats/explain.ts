import type { StringKey, Translate } from '../shared/strings';
import type { FILE_FAULTS, FileFault, RowFault, SkipReason, Warning } from './fault';

const FILE: Record<(typeof FILE_FAULTS)[number], StringKey> = {
  'too-large': 'formatsFileTooLarge',
  'too-many-rows': 'formatsFileTooManyRows',
  'too-many-columns': 'formatsFileTooManyColumns',
  'too-many-cells': 'formatsFileTooManyCells',
  'zip-bomb': 'formatsFileZipBomb',
  damaged: 'formatsFileDamaged',
  encrypted: 'formatsFileEncrypted',
  'old-xls': 'formatsFileOldXls',
  'no-workbook': 'formatsFileNoWorkbook',
  'not-text': 'formatsFileNotText',
  empty: 'formatsFileEmpty',
  'no-header': 'formatsFileNoHeader',
  'newer-version': 'formatsFileNewerVersion',
  unknown: 'formatsFileUnknown',
};

const ROW: Record<RowFault, StringKey> = {
  'no-body': 'formatsRowNoBody',
  'body-too-long': 'formatsRowBodyTooLong',
  'code-too-long': 'formatsRowCodeTooLong',
  'cell-too-long': 'formatsRowCellTooLong',
  'code-twice': 'formatsRowCodeTwice',
  'picture-only': 'formatsRowPictureOnly',
  malformed: 'formatsRowMalformed',
  'cells-left-over': 'formatsRowCellsLeftOver',
  'not-decoded': 'formatsRowNotDecoded',
  'open-quote': 'formatsRowOpenQuote',
  'cut-off': 'formatsRowCutOff',
};

const SKIP: Record<SkipReason, StringKey> = {
  same: 'formatsSkipSame',
  repeated: 'formatsSkipRepeated',
  inactive: 'formatsSkipInactive',
  'header-again': 'formatsSkipHeaderAgain',
  totals: 'formatsSkipTotals',
};

const WARNING: Record<Warning, StringKey> = {
  'title-cut': 'formatsWarnTitleCut',
  'group-cut': 'formatsWarnGroupCut',
  'groups-joined': 'formatsWarnGroupsJoined',
  'lists-cut': 'formatsWarnListsCut',
  'controls-removed': 'formatsWarnControlsRemoved',
  'picture-left-out': 'formatsWarnPictureLeftOut',
  'markup-removed': 'formatsWarnMarkupRemoved',
  'variable-asked': 'formatsWarnVariableAsked',
  'variable-kept': 'formatsWarnVariableKept',
  'pattern-left-out': 'formatsWarnPatternLeftOut',
  'value-left-out': 'formatsWarnValueLeftOut',
  'number-format': 'formatsWarnNumberFormat',
  'digits-lost': 'formatsWarnDigitsLost',
  'same-text': 'formatsWarnSameText',
};

/** Why a file is refused, and what the user can do about it. */
export function fileFaultText(fault: FileFault, t: Translate): string {
  if (typeof fault === 'string') return t(FILE[fault]);
  if (fault.kind === 'too-long') return t('formatsFileTooLong', fault.most.toLocaleString('en'));
  return t('formatsFileNoJson', fault.at.line, fault.at.column);
}
/** Why a row is refused. `found`: what the row said there. */
export const rowFaultText = (fault: RowFault, found: string, t: Translate): string => t(ROW[fault], found);
export const skipText = (reason: SkipReason, t: Translate): string => t(SKIP[reason]);
export const warningText = (warning: Warning, t: Translate): string => t(WARNING[warning]);
