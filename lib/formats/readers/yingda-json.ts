import type { Format, ReadRow } from '../format';
import { isLibrary, readLibraryRows } from '../own/yingda-json';

/** Our own JSON. Rows are its phrases, counted from 1. */
const yingdaJson: Format = {
  id: 'yingda-json',
  label: '应答 JSON',
  exact: true,
  sniff: ({ json }) => (isLibrary(json) ? 1 : 0),
  read: ({ json }): ReadRow[] => (isLibrary(json) ? readLibraryRows(json) : []),
};

export default yingdaJson;
