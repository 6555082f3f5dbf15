import { guardSheetCell } from '../delimited/guard';
import { zipOf } from './zip-writer';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Widths in characters: short for codes and marks, wide for texts. */
const NARROW = 12;
const WIDE = 60;
const LONG_TEXT = 20;

/** Excel's way to write what XML can't hold, and what would be read as such. */
const escapeExcel = (text: string): string =>
  text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(
      /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

const escapeXml = (text: string): string =>
  escapeExcel(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `A` for 0, `AA` for 26. */
const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const rowXml = (cells: readonly string[], index: number): string => {
  const filled = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${columnName(column)}${index + 1}" s="${index === 0 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(guardSheetCell(text))}</t></is></c>`,
  );
  return `<row r="${index + 1}">${filled.join('')}</row>`;
};

/**
 * A workbook of one sheet, every cell text, the first row a header that stays in view. Cells are marked as text, so that `001` stays
 * `001` when it is edited. ECMA-376, part 1, 18.
 */
export function workbookOf(sheet: string, rows: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const columns = (rows[0] ?? []).map((_, column) => {
    const isLong = rows.slice(1, 200).some((cells) => (cells[column]?.length ?? 0) > LONG_TEXT);
    return `<col min="${column + 1}" max="${column + 1}" width="${isLong ? WIDE : NARROW}" customWidth="1"/>`;
  });
  const frozen =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SHEET}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      text: [
        `${XML}<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        part('workbook', 'sheet.main'),
        part('worksheets/sheet1', 'worksheet'),
        part('styles', 'styles'),
        '</Types>',
      ].join(''),
    },
    {
      name: '_rels/.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: [
        `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts>`,
        '<fills count="1"><fill/></fills><borders count="1"><border/></borders>',
        '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
        '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>',
        '<xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1">',
        '<alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>',
      ].join(''),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `${XML}<worksheet xmlns="${MAIN}"><sheetViews>${frozen}</sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
    },
  ]);
}
