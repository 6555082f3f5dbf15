import { csvRows } from '../delimited/csv-text';
import { pictureLosses } from '../losses';
import { ownRows } from '../own/own-columns';
import type { Writer } from '../writer';

/** All fields but pictures as CSV in UTF-8, with the mark by which Excel knows it. */
const csv: Writer = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  losses: pictureLosses,
  write: async (phrases, _, uses) => new TextEncoder().encode(`\ufeff${csvRows(ownRows(phrases, uses))}`),
};

export default csv;
