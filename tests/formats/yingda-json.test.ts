import { describe, expect, it } from 'vitest';
import { isLibrary, readLibraryRows, writeLibrary } from '../../lib/formats/own/yingda-json';
import { aPhrase } from '../support/phrases';
import { imported, importing, NOW } from './importing';

const file = (phrases: unknown[], version = 1) => JSON.stringify({ format: 'yingda-library', version, phrases });
const PNG = 'iVBORw0KGgo=';
const picture = (data: string, type = 'image/png', id = 'i') => ({ id, name: '图', type, data });

describe('our own library file', () => {
  it('is read in its first version, and what that did not know stays as it is', async () => {
    const before = aPhrase('a', {
      products: ['p'],
      validTo: 7,
      images: ['i'],
      autoReply: { occasion: 'busy', related: [] },
    });
    const old = file([{ id: 'a', body: '新的', code: 'a', images: ['i'] }]);
    const { plan } = await imported(old, 'a.json', { present: [before] });
    expect(plan.rows).toMatchObject([
      { action: 'update', warnings: [], phrase: { ...before, body: '新的', code: 'a', updatedAt: NOW } },
    ]);
    const fresh = await imported(file([{ body: '好' }]), 'a.json');
    expect(fresh.phrases).toMatchObject([{ title: '好', code: '', stage: 'inquiry', scope: 'personal', shopId: '*' }]);
  });

  it('takes the good rows and names the bad ones', async () => {
    const read = await imported(file([{ body: '好' }, { body: '' }, 7, { body: '对', questions: ['a', 3] }]), 'a.json');
    expect(read.phrases.map(({ body }) => body)).toEqual(['好']);
    expect(read.errors).toEqual([
      { row: 2, reason: 'no-body', found: 'body' },
      { row: 3, reason: 'malformed', found: '' },
      { row: 4, reason: 'malformed', found: 'questions.1' },
    ]);
  });

  it.each([
    ['no base64', picture('!!!!')],
    ['another type than its bytes say', picture('PHN2Zy8+')],
    ['a type that can run', picture('PHN2Zy8+', 'image/svg+xml')],
    ['a name for a type', picture(PNG, 'constructor')],
    ['too large', picture('iVBORw0KGgoA'.padEnd(7_200_000, 'A'))],
  ])('leaves out a picture that is %s, and says so', async (_, image) => {
    const { plan } = await imported(
      file([{ body: '好', images: [image, picture(PNG, 'image/png', 'j')] }], 2),
      'a.json',
    );
    expect(plan.rows).toMatchObject([
      { warnings: ['picture-left-out'], phrase: { images: ['j'] }, pictures: [{ id: 'j' }] },
    ]);
  });

  it('gives a picture that another phrase has an id of its own', async () => {
    const present = [aPhrase('a', { images: ['i'] })];
    const { plan } = await imported(file([{ body: '好', images: [picture(PNG)] }], 2), 'a.json', { present });
    expect(plan.rows).toMatchObject([{ phrase: { images: ['new-2'] }, pictures: [{ id: 'new-2', name: '图' }] }]);
  });

  it('is refused when a later release wrote it, with what to do', async () => {
    expect(await importing(file([{ body: '好' }], 99), 'a.json')).toBe('newer-version');
    expect(await importing(file([{ body: '好' }]).replace('yingda-library', 'other'), 'a.json')).toBe('unknown');
  });

  it('is no file of ours under another name or version', () => {
    expect(isLibrary({ format: 'other', version: 1, phrases: [] })).toBe(false);
    expect(isLibrary(JSON.parse(file([], 3)))).toBe(false);
    expect(isLibrary(JSON.parse(file([], 2)))).toBe(true);
  });

  it('keeps a hostile key out of the prototype', () => {
    const json = JSON.parse(
      '{"format":"yingda-library","version":1,"phrases":[{"body":"a","__proto__":{"polluted":1}}]}',
    );
    if (!isLibrary(json)) throw new Error('not read');
    expect(readLibraryRows(json)).toEqual([{ row: 1, body: 'a', warnings: [] }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('stands one phrase a line', () => {
    expect(
      writeLibrary([aPhrase('a'), aPhrase('b')])
        .trim()
        .split('\n'),
    ).toHaveLength(4);
  });
});
