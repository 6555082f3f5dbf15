import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Part, zipBomb } from './zip-bomb';

const MB = 1024 * 1024;
/** Just below the cap on texts, which is looked at before anything is read. */
const BULK = 30 * MB;

interface HostileFile {
  name: string;
  /** What is wrong with it, for the table. */
  what: string;
  make(file: string): Promise<void>;
}

/** `head`, then `piece` again and again up to `size` bytes, then `tail`. */
const repeated =
  (head: string, piece: string | ((i: number) => string), size: number, tail = '') =>
  async (file: string): Promise<void> => {
    async function* pieces() {
      yield Buffer.from(head);
      const block =
        typeof piece === 'string' ? piece.repeat(Math.max(1, Math.floor(MB / Buffer.byteLength(piece)))) : null;
      for (let written = 0, i = 0; written < size; ) {
        let text = block;
        if (text === null && typeof piece !== 'string') {
          text = '';
          while (text.length < MB / 4) text += piece(i++);
        }
        const bytes = Buffer.from(text ?? '');
        written += bytes.length;
        yield bytes;
      }
      yield Buffer.from(tail);
    }
    await pipeline(pieces(), createWriteStream(file));
  };

/** What makes a workbook of the parts that are sheets. */
function bookOf(parts: readonly Part[]): Part[] {
  const sheets = parts.map(({ name }) => name.replace('xl/', '')).filter((name) => name.startsWith('worksheets/'));
  const listed = sheets.map((_, i) => `<sheet name="a${i}" r:id="r${i}"/>`).join('');
  const linked = sheets.map((target, i) => `<Relationship Id="r${i}" Target="${target}"/>`).join('');
  return [
    { name: 'xl/workbook.xml', piece: `<workbook><sheets>${listed}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', piece: `<Relationships>${linked}</Relationships>` },
  ];
}
const bomb =
  (...parts: Part[]) =>
  async (file: string): Promise<void> => {
    await writeFile(file, await zipBomb([...bookOf(parts), ...parts]));
  };
const SHEET = 'xl/worksheets/s.xml';
const HEADER = '快捷短语编码,快捷短语,快捷短语分组\n';

/** Cells whose texts all differ: packs eightfold, as an honest sheet does. */
const cells = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<c t="inlineStr"><is><t>${((i * 2654435761) >>> 0).toString(36)}</t></is></c>`,
  ).join('');

const laughs = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from(
  { length: 12 },
  (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]\n`,
).join('')}matches:\n  - trigger: ":a"\n    replace: *a12\n  - *a12\n`;

/** Files made to cost more than they are worth: over the caps, just below them, or small and growing when read. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    name: 'bomb.xlsx',
    what: 'a sheet that inflates to 600 MB',
    make: bomb({ name: SHEET, piece: ' ', size: 600 * MB }),
  },
  {
    name: 'bomb-lying.xlsx',
    what: 'the same, and its directory says 2 kB',
    make: bomb({ name: SHEET, piece: ' ', size: 600 * MB, claimed: 2_000 }),
  },
  {
    name: 'bomb-parts.xlsx',
    what: '60 sheets of 10 MB each',
    make: bomb(
      ...Array.from({ length: 60 }, (_, i) => ({ name: `xl/worksheets/s${i}.xml`, piece: cells(500), size: 10 * MB })),
    ),
  },
  {
    name: 'bomb-other-part.xlsx',
    what: 'a part nobody reads that inflates to 600 MB',
    make: bomb({ name: SHEET, piece: '<row r="1"></row>' }, { name: 'xl/media/a.xml', piece: ' ', size: 600 * MB }),
  },
  {
    name: 'bomb.zip',
    what: 'no workbook, 600 MB',
    make: async (file) => writeFile(file, await zipBomb([{ name: 'a.csv', piece: '0', size: 600 * MB }])),
  },
  {
    name: 'sheet-below-caps.xlsx',
    what: 'a sheet of cells just below the caps, without a row that ends',
    make: bomb({ name: SHEET, piece: `<row>${cells(15_000)}`, size: 90 * MB }),
  },
  {
    name: 'strings-below-caps.xlsx',
    what: 'shared texts just below the caps that no cell uses',
    make: bomb(
      { name: SHEET, piece: '<row r="1"></row>' },
      {
        name: 'xl/sharedStrings.xml',
        piece: cells(5_000)
          .replace(/<c[^>]*><is>/g, '<si>')
          .replaceAll('</is></c>', '</si>'),
        size: 90 * MB,
      },
    ),
  },
  { name: '200mb.csv', what: '200 MB', make: repeated(HEADER, (i) => `c${i},亲，第${i}句话在这里,组\n`, 200 * MB) },
  { name: 'bulk-rows.csv', what: '30 MB of short rows', make: repeated(HEADER, (i) => `c${i},第${i}句,组\n`, BULK) },
  {
    name: 'million-columns.csv',
    what: 'a million columns in the header',
    make: repeated('', (i) => `列${i},`, 9 * MB, '\n'),
  },
  {
    name: 'million-columns-below.csv',
    what: 'a million columns below a header',
    make: repeated(HEADER, (i) => `"${i}",`, 9 * MB, '\n'),
  },
  {
    name: 'commas.csv',
    what: '30 MB of rows of 30,000 empty cells',
    make: repeated(HEADER, `${','.repeat(30_000)}\n`, BULK),
  },
  { name: 'quotes.csv', what: '30 MB of quotes', make: repeated(HEADER, '"', BULK) },
  { name: 'open-quotes.csv', what: '30 MB of quotes that never end', make: repeated(HEADER, '"a\n', BULK) },
  { name: 'one-line.txt', what: '30 MB on one line', make: repeated('', '话', BULK) },
  { name: 'empty-lines.csv', what: '30 MB of line ends', make: repeated(HEADER, '\n', BULK) },
  { name: 'returns.csv', what: '30 MB of carriage returns', make: repeated(HEADER, '\r', BULK) },
  { name: 'zeros.csv', what: '30 MB of NUL', make: repeated(HEADER, '\0', BULK) },
  {
    name: 'deep.xml',
    what: '30 MB of elements within each other',
    make: repeated('<?xml version="1.0"?>', '<a>', BULK),
  },
  {
    name: 'wide.xml',
    what: '30 MB of phrases in XML',
    make: repeated('<l>', (i) => `<p><code>c${i}</code><content>第${i}句</content></p>`, BULK, '</l>'),
  },
  { name: 'attributes.xml', what: 'one tag of 30 MB', make: repeated('<a ', (i) => `a${i}="1" `, BULK, '/>') },
  {
    name: 'entities.xml',
    what: '30 MB of character references',
    make: repeated('<l><p><content>', '&#65;', BULK, '</content></p></l>'),
  },
  {
    name: 'laughs.xml',
    what: 'entities that double themselves',
    make: async (file) =>
      writeFile(
        file,
        `<!DOCTYPE l [<!ENTITY a "haha">${Array.from({ length: 40 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]><l><p><code>a</code><content>&a39;</content></p></l>`,
      ),
  },
  {
    name: 'rows.html',
    what: '30 MB of HTML cells',
    make: repeated('<table><tr>', '<td>a</td>', BULK, '</tr></table>'),
  },
  {
    name: '200mb.json',
    what: '200 MB',
    make: repeated('[', (i) => `{"short_code":"c${i}","content":"第${i}句"},`, 200 * MB, '{}]'),
  },
  {
    name: 'bulk.json',
    what: '30 MB of entries',
    make: repeated('[', (i) => `{"short_code":"c${i}","content":"第${i}句"},`, BULK, '{}]'),
  },
  { name: 'deep.json', what: '30 MB of lists within each other', make: repeated('', '[', BULK) },
  { name: 'deep-objects.json', what: '30 MB of objects within each other', make: repeated('', '{"a":', BULK) },
  { name: 'numbers.json', what: '30 MB of numbers', make: repeated('[', '1,', BULK, '1]') },
  { name: 'laughs.yml', what: 'aliases that multiply', make: async (file) => writeFile(file, laughs) },
  { name: 'deep.yml', what: 'lists within each other, as brackets', make: repeated('matches:\n  - ', '[', 3 * MB) },
  {
    name: 'deep-blocks.yml',
    what: 'lists within each other, as lines',
    make: repeated('matches:\n  ', '- ', 3 * MB, 'a\n'),
  },
  {
    name: 'bulk.yml',
    what: '30 MB of matches',
    make: repeated('matches:\n', (i) => `  - trigger: ":c${i}"\n    replace: 第${i}句\n`, BULK),
  },
  {
    name: '4mb.yml',
    what: 'matches just below the cap',
    make: repeated('matches:\n', (i) => `  - trigger: ":c${i}"\n    replace: "n${i}"\n`, 3.5 * MB),
  },
  {
    name: 'random.csv',
    what: '30 MB of what looks like noise',
    make: repeated('', (i) => String.fromCharCode(0x4e00 + ((i * 40503) % 20000), 0x80 + (i % 120)), BULK),
  },
];

/** Writes one into a folder; its path. */
export async function makeHostile({ name, make }: HostileFile, folder: string): Promise<string> {
  const file = path.join(folder, name);
  await make(file);
  return file;
}
