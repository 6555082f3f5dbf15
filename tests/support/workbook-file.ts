import { zipOf } from '../../lib/formats/workbook/zip-writer';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const name = (column: number): string => String.fromCharCode(65 + column);

/** A text, a number, a number in a style, or a cell's own markup. */
type XlsxCell = string | number | { style: number; value: number } | { markup: string };

/** A workbook as spreadsheet programs write it: texts in a table of their own, several sheets, numbers as numbers. */
export function xlsx(
  sheets: Record<string, readonly (readonly XlsxCell[])[]>,
  extra: { name: string; text: string }[] = [],
  /** What stands behind the rows of each sheet. */
  behind = '',
  /** What stands before the list of sheets in the workbook. */
  before = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const texts: string[] = [];
  const cell = (value: XlsxCell, at: string): string => {
    if (value === '') return '';
    if (typeof value === 'object') {
      return 'markup' in value ? value.markup : `<c r="${at}" s="${value.style}"><v>${value.value}</v></c>`;
    }
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const parts = Object.values(sheets).map((rows, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: `<?xml version="1.0"?><worksheet><sheetData>${rows
      .map((cells, r) => `<row r="${r + 1}">${cells.map((it, c) => cell(it, `${name(c)}${r + 1}`)).join('')}</row>`)
      .join('')}</sheetData>${behind}</worksheet>`,
  }));
  const names = Object.keys(sheets);
  return zipOf([
    {
      name: 'xl/workbook.xml',
      text: `<workbook>${before}<sheets>${names.map((it, i) => `<sheet name="${escaped(it)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      text: `<sst>${texts.map((it) => `<si><t>${escaped(it)}</t></si>`).join('')}</sst>`,
    },
    ...parts,
    ...extra,
  ]);
}
