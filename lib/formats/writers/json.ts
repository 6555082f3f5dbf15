import { picturesThatFit, writeLibrary } from '../own/yingda-json';
import type { Loss, Writer } from '../writer';

/** Our own JSON: everything, how often a phrase was used, pictures too as far as the file may be large. */
const json: Writer = {
  id: 'json',
  label: '应答 JSON',
  extension: 'json',
  mediaType: 'application/json',
  losses(phrases, pictures = new Map()) {
    const fitting = picturesThatFit(phrases, pictures);
    return phrases.flatMap(({ id, images }): Loss[] => {
      const missing = images.filter((image) => !fitting.has(image)).length;
      return missing > 0 ? [{ phraseId: id, kind: 'pictures', found: String(missing) }] : [];
    });
  },
  write: async (phrases, pictures, uses) => new TextEncoder().encode(writeLibrary(phrases, pictures, uses)),
};

export default json;
