import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/data/backup/format';
import type { Store } from '../../../lib/data/store';
import { aPhrase } from '../../support/phrases';
import { closeStore, dump, fileOf, fill, freshStore, packedText, streamOf, unpacked } from './support';

let store: Store;
let lines: string[];
let file: Uint8Array<ArrayBuffer>;

beforeEach(async () => {
  store = await freshStore();
  await fill(store, {
    phrases: [aPhrase('a'), aPhrase('b')],
    notes: [{ id: 'n', shopId: 's', buyer: 'b', text: 't', updatedAt: 1 }],
  });
  file = await fileOf(store);
  lines = (await unpacked(file)).trimEnd().split('\n');
});
afterEach(() => closeStore(store));

/** Refuses the bytes and says what the fault was; nothing of them is left, and the data is as it was. */
async function refused(bytes: Uint8Array<ArrayBuffer>, limits = LIMITS) {
  const before = await dump(store);
  const staged = await store.restorer.stage(streamOf(bytes), 9, { limits });
  expect(await dump(store)).toEqual(before);
  expect(await store.database.staged.count()).toBe(0);
  expect(await store.staging.jobs()).toEqual([]);
  return staged.ok ? 'taken' : staged.error;
}

/** The file with other lines and a tail that fits them, as somebody who knows the format would write it. */
const forged = (head: Record<string, unknown>, rows: string[], part: Record<string, number>) => {
  const text = `${[JSON.stringify({ ...JSON.parse(lines[0] ?? ''), rows: part, ...head }), ...rows].join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return packedText(`${text}${JSON.stringify({ end: true, rows: part, sha256 })}\n`);
};

describe('a backup file is refused before a row is written', () => {
  it('when it is some other file', async () => {
    const other = new TextEncoder().encode('快捷短语编码,快捷短语\n');
    expect(await refused(other)).toMatchObject({ kind: 'not-backup' });
    expect(await refused(new Uint8Array())).toMatchObject({ kind: 'not-backup' });
    expect(await refused(await packedText('{"phrases":[]}\n'))).toMatchObject({ kind: 'not-backup' });
    expect(await refused(await packedText('a line without an end'))).toMatchObject({ kind: 'not-backup' });
  });

  it('when it was cut, at whatever byte', async () => {
    for (let end = 0; end < file.length; end += 7) {
      expect(await refused(file.slice(0, end)), `${end}`).toMatchObject({
        kind: expect.stringMatching(/cut|not-backup/),
      });
    }
    expect(await refused(await packedText(`${lines.slice(0, -1).join('\n')}\n`))).toEqual({ kind: 'cut', line: 5 });
  });

  it('when any byte of it was changed', async () => {
    for (let at = 0; at < file.length; at += 5) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const fault = await refused(changed).catch((cause: unknown) => cause);
      // The head of a gzip holds a time and flags that mean nothing to the text.
      if (at >= 10) expect(fault, `${at}`).not.toBe('taken');
    }
  });

  it('when a word of it was edited', async () => {
    const edited = [...lines];
    edited[1] = edited[1]?.replace('a 的内容', 'x 的内容') ?? '';
    expect(await refused(await packedText(`${edited.join('\n')}\n`))).toEqual({ kind: 'damaged', line: lines.length });
  });

  it('when a row is missing, doubled, or something follows the tail', async () => {
    const [head, first, ...rest] = lines;
    for (const changed of [
      [head, ...rest],
      [head, first, first, ...rest],
      [...lines, first],
    ]) {
      expect(await refused(await packedText(`${changed.join('\n')}\n`))).toMatchObject({ kind: 'damaged' });
    }
  });

  it('when it is of a newer version', async () => {
    expect(await refused(await forged({ version: 2 }, [], {}))).toEqual({ kind: 'newer', line: 1 });
    expect(await refused(await forged({ schema: 99 }, [], {}))).toEqual({ kind: 'newer', line: 1 });
  });

  it('when a row is none that the extension wrote, though its hash fits', async () => {
    const rows: [string, object][] = [
      ['["phrases",{"id":7}]', { table: 'phrases', field: 'id' }],
      ['["phrases",{"id":"x","body":{"html":"<b>"}}]', { table: 'phrases', field: 'body' }],
      ['["phrases",{"body":"x"}]', { table: 'phrases', field: 'id' }],
      ['["promotions",{"id":"x","rule":{"form":"script","run":"1"}}]', { table: 'promotions', field: 'rule' }],
      ['["images",{"id":"x","bytes":"QQ==","type":"image/png"}]', { table: 'images', field: 'bytes' }],
      ['["images",{"id":"x","bytes":{"$bytes":"QQ=="},"type":"image/svg+xml"}]', { table: 'images', field: 'type' }],
      ['["values",{"key":"library-revision","value":1}]', { table: 'values', field: 'key' }],
      ['["phrases",[]]', { table: 'phrases' }],
      ['["staged",{"jobId":"j","part":1}]', {}],
      ['["values",{"key":"k","value":{"__proto__":{"polluted":true}}}]', {}],
    ];
    for (const [row, where] of rows) {
      const counts = { [JSON.parse(row)[0]]: 1 };
      expect(await refused(await forged({}, [row], counts)), row).toEqual({ kind: 'bad-row', line: 2, ...where });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('when it is over a cap', async () => {
    expect(await refused(file, { ...LIMITS, packed: file.length - 1 })).toMatchObject({ kind: 'too-large' });
    expect(await refused(file, { ...LIMITS, inflated: 500 })).toMatchObject({ kind: 'too-large' });
    expect(await refused(file, { ...LIMITS, rows: 2 })).toEqual({ kind: 'too-large', line: 4 });
    expect(await refused(file, { ...LIMITS, line: 100 })).toEqual({ kind: 'too-large', line: 1 });
    const bomb = await packedText('0'.repeat(8_000_000));
    expect(await refused(bomb, { ...LIMITS, line: 1_000_000 })).toEqual({ kind: 'too-large', line: 1 });
  });

  it('when the user stops it', async () => {
    const stop = new AbortController();
    const staged = await store.restorer.stage(streamOf(file), 9, { signal: stop.signal, progress: () => stop.abort() });
    expect(staged).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await store.database.staged.count()).toBe(0);
  });
});

describe('putting in force', () => {
  it('is all or nothing: stopped half-way, or with a row that the disk refuses, all data stays', async () => {
    await fill(store, { phrases: [aPhrase('c')] });
    const before = await dump(store);
    const stop = new AbortController();
    const staged = await store.restorer.stage(streamOf(file), 9);
    const jobId = staged.ok ? staged.value.jobId : '';
    const stopped = await store.restorer.swapIn(jobId, { signal: stop.signal, progress: () => stop.abort() });
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await dump(store)).toEqual(before);
    store.database.notes.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect((await store.restorer.swapIn(jobId)).ok).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  it('needs all rows to be there', async () => {
    await store.staging.open({ id: 'half', kind: 'restore', at: 1 });
    const before = await dump(store);
    expect((await store.restorer.swapIn('half')).ok).toBe(false);
    expect(await dump(store)).toEqual(before);
  });
});
