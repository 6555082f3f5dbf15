import { describe, expect, it, vi } from 'vitest';
import { MAX_BYTES, MAX_INFLATED, MAX_OWN_CSV_BYTES, MAX_TEXT_BYTES } from '../../lib/formats/limits';
import { openFile, openPasted } from '../../lib/formats/source';
import { zipOf } from '../../lib/formats/workbook/zip-writer';
import csv from '../../lib/formats/writers/csv';
import { BLANK_PHRASE } from '../../lib/phrases/phrase';
import { gbk, imported, importing, shown, xlsx } from './importing';

// Millions of cells, on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const HEADER = '快捷短语编码,快捷短语,快捷短语分组\n';
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset);

/** Where a part's size stands: in its local header, and in the directory. */
function sizesOf(zip: Uint8Array<ArrayBuffer>, name: string): number[] {
  const mark = [...name].map((char) => char.charCodeAt(0));
  const found: number[] = [];
  for (let at = 0; at < zip.length - mark.length; at++) {
    if (!mark.every((code, i) => zip[at + i] === code)) continue;
    if (at >= 46 && view(zip).getUint32(at - 46, true) === 0x02014b50) found.push(at - 46 + 24);
    else if (at >= 30 && view(zip).getUint32(at - 30, true) === 0x04034b50) found.push(at - 30 + 22);
  }
  return found;
}

async function withSize(name: string, size: number, zip: Promise<Uint8Array<ArrayBuffer>>) {
  const bytes = await zip;
  const places = sizesOf(bytes, name);
  expect(places).toHaveLength(2);
  for (const at of places) view(bytes).setUint32(at, size, true);
  return bytes;
}

const sheetOf = (data: string) =>
  zipOf([
    { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/s.xml', text: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
  ]);
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

const ownCsv = () => csv.write([{ ...BLANK_PHRASE, id: 'p', body: '在的', order: 0, createdAt: 1, updatedAt: 1 }]);

describe('a file over the caps', () => {
  it('is refused by its size before a byte is read', async () => {
    const arrayBuffer = () => Promise.reject(new Error('was read'));
    const unread = { size: MAX_BYTES + 1, slice: () => ({ arrayBuffer }), arrayBuffer };
    expect(await openFile(unread, 'a.csv')).toEqual({ ok: false, error: 'too-large' });
    expect(openPasted('a'.repeat(MAX_TEXT_BYTES / 2 + 1))).toEqual({ ok: false, error: 'too-large' });
  });

  it('is refused by its first bytes before the rest is read, when its kind has no pictures', async () => {
    const beginning = (text: string, size = MAX_TEXT_BYTES + 1) => ({
      size,
      slice: (from: number, to: number) => new Blob([text]).slice(from, to),
      arrayBuffer: () => Promise.reject(new Error('was read')),
    });
    expect(await openFile(beginning('内容,标题\n'), 'a.csv')).toEqual({ ok: false, error: 'too-large' });
    expect(await openFile(beginning('[{"short_code":"a"'), 'a.json')).toEqual({ ok: false, error: 'too-large' });
    await expect(openFile(beginning('{"format":"yingda-library","version":1'), 'a.json')).rejects.toThrow('was read');
    const own = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await ownCsv()).slice(0, 4_096));
    await expect(openFile(beginning(own), 'a.csv')).rejects.toThrow('was read');
    expect(await openFile(beginning(own, MAX_OWN_CSV_BYTES + 1), 'a.csv')).toEqual({ ok: false, error: 'too-large' });
  });

  it.each([
    ['on one line', `${'a,'.repeat(1_000_000)}\n`],
    ['below a header', `${HEADER}${','.repeat(1_000_000)}x\n`],
    ['that hold something, beyond the cap', `内容${',a'.repeat(300)}\n`],
  ])('is refused for columns %s', async (_, text) => {
    expect(await importing(text, 'a.csv')).toBe('too-many-columns');
  });

  it('is refused for cells', async () => {
    expect(await importing(`${HEADER}${`${',a'.repeat(250)}\n`.repeat(12_100)}`, 'a.csv')).toBe('too-many-cells');
    expect(await importing(`${HEADER}${`${','.repeat(30_000)}\n`.repeat(201)}`, 'a.csv')).toBe('too-many-cells');
  });

  it('may have empty columns at its side', async () => {
    // As spreadsheets write a column that was once used: 50,000 rows come to 5,000,000 cells, of which three in a row are filled.
    const many = Array.from({ length: 50_000 }, (_, i) => `a${i},好${i},组${','.repeat(97)}`).join('\n');
    expect((await imported(`${HEADER.trim()}${','.repeat(97)}\n${many}\n`, 'a.csv')).phrases).toHaveLength(50_000);
    expect((await imported(`内容${','.repeat(400)}\n好${','.repeat(400)}\n`, 'a.csv')).phrases).toHaveLength(1);
  });

  it('is refused for rows', async () => {
    expect(await importing(`内容\n${'a\n'.repeat(100_001)}`, 'a.csv')).toBe('too-many-rows');
    expect(await importing('a\n'.repeat(100_001), 'a.txt')).toBe('too-many-rows');
    expect(await importing(`${HEADER}${'\n'.repeat(2_000_000)}`, 'a.csv')).toBe('too-many-rows');
  });

  it('makes a row an error for one cell of 1 MB, and reads the others', async () => {
    const file = await imported(`${HEADER}a,${'长'.repeat(350_000)},\nb,短,\nc,${'长'.repeat(10_001)},\n`, 'a.csv');
    expect(shown(file)).toEqual([['b', '短', '短', []]]);
    expect(file.errors.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'cell-too-long'],
      [4, 'body-too-long'],
    ]);
  });
});

describe('a workbook', () => {
  it('is refused by its directory when it would inflate to 600 MB', async () => {
    const bomb = await withSize('xl/worksheets/s.xml', 600 * 1024 * 1024, sheetOf(inline('A1', '内容')));
    expect(await importing(bomb, 'a.xlsx')).toBe('zip-bomb');
    expect(600 * 1024 * 1024).toBeGreaterThan(MAX_INFLATED);
  });

  it('is refused by its ratio', async () => {
    expect(await importing(await sheetOf(' '.repeat(3_000_000)), 'a.xlsx')).toBe('zip-bomb');
  });

  it('is stopped where it inflates to more than its directory says', async () => {
    const liar = await withSize('xl/worksheets/s.xml', 200, sheetOf(inline('A1', '内'.repeat(100_000))));
    expect(await importing(liar, 'a.xlsx')).toBe('zip-bomb');
    const other = await withSize('xl/worksheets/s.xml', 900, sheetOf(inline('A1', '内容')));
    expect(await importing(other, 'a.xlsx')).toBe('damaged');
  });

  it('is refused for a row without end, and for text far to the right', async () => {
    const wide = Array.from({ length: 20_000 }, (_, i) => `<c r="A1"><v>${i}</v></c>`).join('');
    expect(await importing(await sheetOf(`<row r="1">${wide}</row>`), 'a.xlsx')).toBe('too-many-columns');
    expect(await importing(await sheetOf(`<row r="1">${inline('XFD1', '远')}</row>`), 'a.xlsx')).toBe(
      'too-many-columns',
    );
  });

  it('costs nothing for a cell in the last row', async () => {
    const data = `<row r="1">${inline('A1', '内容')}</row><row r="1048576">${inline('A1048576', '好')}</row>`;
    expect((await imported(await sheetOf(data), 'a.xlsx')).plan.rows.map(({ row }) => row)).toEqual([1_048_576]);
  });

  it('gives results for formulas and reads text in runs', async () => {
    const file = await imported(
      await sheetOf(
        `<row r="1">${inline('A1', '内容')}${inline('B1', '标题')}</row><row r="2"><c r="A2" t="str"><f>CONCAT("a")</f><v>=算出</v></c><c r="B2" t="inlineStr"><is><r><t>一</t></r><r><t>二_x000D_&#10;三</t></r></is></c></row>`,
      ),
    );
    expect(file.phrases).toMatchObject([{ body: '=算出', title: '一二 三' }]);
  });

  it.each([
    ['old .xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)], 'old-xls'],
    [
      'under a password',
      [0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((it) => [it.charCodeAt(0), 0]), 0],
      'encrypted',
    ],
    ['no zip at all', [0x50, 0x4b, 3, 4, 1, 2, 3], 'damaged'],
    ['a PDF', [...'%PDF-1.7 text'].map((it) => it.charCodeAt(0)), 'not-text'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'not-text'],
    ['nothing', [], 'empty'],
    ['only spaces', [0x20, 0x0a, 0x0a], 'empty'],
  ])('is refused with a name for it: %s', async (_, bytes, fault) => {
    expect(await importing(Uint8Array.from(bytes), 'a.xls')).toBe(fault);
  });

  it('is refused when it is another zip, cut off, or changed in any byte', async () => {
    expect(await importing(await zipOf([{ name: 'word/document.xml', text: 'x' }]), 'a.docx')).toBe('no-workbook');
    const whole = await xlsx({ a: [['内容'], ['好']] });
    for (let length = 2; length < whole.length; length += 7) {
      expect(typeof (await importing(whole.slice(0, length), 'a.xlsx'))).toBe('string');
    }
    for (let at = 2; at < whole.length; at += 11) {
      const broken = whole.slice();
      broken[at] = 0xff ^ (broken[at] as number);
      // Some bytes say nothing (times, attributes): what matters is that it ends in a value.
      expect(await importing(broken, 'a.xlsx')).toBeDefined();
    }
  });
});

describe('hostile text', () => {
  it('keeps `__proto__` and its kin as plain names', async () => {
    const file = await imported(gbk(`${HEADER}__proto__,甲,__proto__\nconstructor,乙,constructor\n,丙,prototype\n`));
    expect(file.phrases.map(({ code, groups }) => [code, ...groups])).toEqual([
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
      ['', 'prototype'],
    ]);
    const named = await imported('__proto__,constructor,内容\na,b,好\n');
    expect(named.phrases).toMatchObject([{ body: '好' }]);
  });

  it('loses NUL bytes, controls and half characters, and says so', async () => {
    const file = await imported('内容,标题\n您\0好\u0007，这是一句长一些的话,"一\n二"\n', 'a.csv');
    expect(file.phrases.map(({ body, title }) => [body, title])).toEqual([['您好，这是一句长一些的话', '一 二']]);
    expect(file.warnings).toEqual([{ row: 2, warnings: ['controls-removed'] }]);
    const halved = await imported('[{"short_code":"a","content":"您好\\ud83d"}]', 'a.json');
    expect(halved.phrases).toMatchObject([{ body: '您好' }]);
    expect(halved.warnings).toMatchObject([{ warnings: ['controls-removed'] }]);
  });

  it('refuses a row with bytes that mean nothing, and shows where', async () => {
    const bytes = (text: string) => [...new TextEncoder().encode(text)];
    const file = await imported(
      Uint8Array.from([...bytes('内容,标题\n您好，这里少了'), 0xff, ...bytes('一个字\n在的,\n')]),
    );
    expect(file.errors).toEqual([{ row: 2, reason: 'not-decoded', found: '您好，这里少了\ufffd一个字' }]);
    expect(file.phrases).toMatchObject([{ body: '在的' }]);
  });

  it('keeps formulas as text', async () => {
    const file = await imported(`内容\n=1+1\n"'=2"\n@x\n＝3\n`, 'a.csv');
    expect(file.phrases.map(({ body }) => body)).toEqual(['=1+1', '=2', '@x', '＝3']);
  });

  it('reads on behind a quote that never ends', async () => {
    const file = await imported(`${HEADER}a,一,\nb,"没完,\nc,三,\nd,四\n`, 'a.csv');
    expect(file.phrases.map(({ code }) => code)).toEqual(['a', 'c', 'd']);
    expect(file.errors).toEqual([{ row: 3, reason: 'open-quote', found: '' }]);
  });

  it('is refused when its quotes make no sense at all', async () => {
    expect(await importing(`${HEADER}${'a,"b"x"c,\n'.repeat(100_000)}`, 'a.csv')).toBe('damaged');
    expect(await importing(`${HEADER}${'"a\n'.repeat(1_000_000)}`, 'a.csv')).toBe('damaged');
  });

  it('is refused when it nests deeper or holds more than any library', async () => {
    expect(await importing('['.repeat(100_000), 'a.json')).toBe('damaged');
    expect(await importing('{"a":'.repeat(100), 'a.json')).toBe('damaged');
    expect(await importing(`[${'1,'.repeat(6_000_001)}1]`, 'a.json')).toBe('damaged');
    const nested = `[{"short_code":"a","content":"b","x":"${'['.repeat(100)}\\\\\\""}]`;
    expect((await imported(nested, 'a.json')).phrases).toMatchObject([{ code: 'a' }]);
    expect(await importing(`matches:\n  ${'- '.repeat(100_000)}a\n`, 'a.yml')).toMatchObject({
      errors: [{ reason: 'malformed' }],
    });
  });

  it('costs no more than its length where markup never ends', async () => {
    expect(await importing(`<a ${'b="1" '.repeat(100_000)}/>`, 'a.xml')).toBe('unknown');
    const references = `<l><p><content>${'&#65;'.repeat(200_000)}</content></p><p><content>短</content></p></l>`;
    const file = await imported(references, 'a.xml');
    expect(file.phrases.map(({ body }) => body)).toEqual(['短']);
    expect(file.errors).toMatchObject([{ row: 1, reason: 'body-too-long' }]);
    const rows = `<l>${'<p><content>a</content></p>'.repeat(100_001)}</l>`;
    expect(await importing(rows, 'a.xml')).toBe('too-many-rows');
  });

  it('is not guessed at when it was meant for a program', async () => {
    expect(await importing('{"a":1}', 'a.json')).toBe('unknown');
    expect(await importing('[{"short_code":"a","content":"b"', 'a.json')).toBe('no-json 1:33');
    expect(await importing('[\n {"short_code":"a",\n  content:"b"}]', 'a.json')).toBe('no-json 3:3');
    expect((await imported('{买家}您好\n{今天}发货\n', 'a.txt')).phrases).toHaveLength(2);
    expect(await importing('<a><b></b></a>', 'a.xml')).toBe('unknown');
  });
});
