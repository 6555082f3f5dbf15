import { csvRows } from '../csv-text';
import { ownRows } from '../own-columns';
import type { Writer } from '../writer';

/** All fields as CSV in UTF-8, with the mark by which Excel knows it. */
const csv: Writer = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  losses: () => [],
  write: async (phrases) => new TextEncoder().encode(`\ufeff${csvRows(ownRows(phrases))}`),
};

export default csv;
