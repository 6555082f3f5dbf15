import type { Writer } from '../writer';
import { writeLibrary } from '../yingda-json';

/** Our own JSON: everything. */
const json: Writer = {
  id: 'json',
  label: '应答 JSON',
  extension: 'json',
  mediaType: 'application/json',
  losses: () => [],
  write: async (phrases) => new TextEncoder().encode(writeLibrary(phrases)),
};

export default json;
