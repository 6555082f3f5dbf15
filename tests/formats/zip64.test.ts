import { expect, it } from 'vitest';
import { imported, importing, shown, xlsx } from './importing';

const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const WIDE = 0xffffffff;

/** The same zip as a program writes it that keeps every figure in eight bytes. `lie` may change the size that an entry is said to have. */
function asZip64(zip: Uint8Array<ArrayBuffer>, lie = (size: number): number => size): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer);
  const end = zip.length - END_BYTES;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const directory: Uint8Array[] = [];
  for (let at = start, i = 0; i < count; i++) {
    const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
    const record = zip.slice(at, nameEnd);
    const fields = new DataView(record.buffer);
    const wide = new DataView(new ArrayBuffer(28));
    wide.setUint16(0, 1, true);
    wide.setUint16(2, 24, true);
    wide.setBigUint64(4, BigInt(lie(fields.getUint32(24, true))), true);
    wide.setBigUint64(12, BigInt(fields.getUint32(20, true)), true);
    wide.setBigUint64(20, BigInt(fields.getUint32(42, true)), true);
    for (const place of [20, 24, 42]) fields.setUint32(place, WIDE, true);
    fields.setUint16(30, 28 + 4, true);
    // A field of another kind stands before it: a time, say.
    directory.push(record, Uint8Array.from([0x55, 0x54, 0, 0]), new Uint8Array(wide.buffer));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const tail = new DataView(new ArrayBuffer(56 + 20 + END_BYTES));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  tail.setBigUint64(24, BigInt(count), true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(40, BigInt(size), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(start + size), true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(84, 0xffff, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(88, WIDE, true);
  tail.setUint32(92, WIDE, true);
  const parts = [zip.slice(0, start), ...directory, new Uint8Array(tail.buffer)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const SHEET = {
  话术: [
    ['编码', '内容'],
    ['fh', '今天发货'],
  ],
};

it('a workbook in Zip64 is read as any other', async () => {
  expect(shown(await imported(asZip64(await xlsx(SHEET)), 'a.xlsx'))).toEqual([['fh', '今天发货', '今天发货', []]]);
});

it('figures of eight bytes are held to the caps, and to what is there', async () => {
  const zip = await xlsx(SHEET);
  expect(
    await importing(
      asZip64(zip, () => 2 ** 53),
      'a.xlsx',
    ),
  ).toBe('zip-bomb');
  expect(
    await importing(
      asZip64(zip, (size) => size - 1),
      'a.xlsx',
    ),
  ).toBe('zip-bomb');
  expect(
    await importing(
      asZip64(zip, (size) => size + 1),
      'a.xlsx',
    ),
  ).toBe('damaged');
  const lost = asZip64(zip);
  new DataView(lost.buffer).setBigUint64(lost.length - END_BYTES - 12, 2n ** 63n, true);
  // How many there are nobody knows then.
  expect(await importing(lost, 'a.xlsx')).toBe('zip-bomb');
});
