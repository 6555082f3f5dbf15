import { MAX_CELL } from '../limits';
import { pictureLosses } from '../losses';
import { OWN_COLUMNS, ownRows } from '../own/own-columns';
import { workbookOf } from '../workbook/workbook-writer';
import type { Writer } from '../writer';

/** All fields as a workbook of one sheet. */
const xlsx: Writer = {
  id: 'xlsx',
  label: 'Excel',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  losses: (phrases) => [
    ...phrases.flatMap((phrase) =>
      OWN_COLUMNS.filter(({ write }) => write(phrase).length > MAX_CELL).map(({ name }) => ({
        phraseId: phrase.id,
        kind: 'cell-too-long' as const,
        found: name,
      })),
    ),
    ...pictureLosses(phrases),
  ],
  write: (phrases, _, uses) => workbookOf('话术', ownRows(phrases, uses)),
};

export default xlsx;
