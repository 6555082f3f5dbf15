import type { Format } from '../format';
import { htmlToText, isHtml } from '../markup/markup';
import { readRecords } from '../markup/xml-records';

const HEAD = 200_000;

/**
 * 千牛's XML. No public sample of it is known: any repeated element that holds a text, as an attribute, a child or its own content, is
 * taken as a phrase, with a code and a group where there are some. Rows are those elements, counted from 1.
 */
const qianniuXml: Format = {
  id: 'qianniu-xml',
  label: '千牛 XML',
  sniff({ text, table }) {
    if (table || !text?.trimStart().startsWith('<')) return 0;
    return readRecords(text.slice(0, HEAD)).some((row) => 'body' in row || row.found !== '') ? 0.6 : 0;
  },
  read: ({ text }) =>
    readRecords(text ?? '').map((row) =>
      'body' in row && isHtml(row.body)
        ? { ...row, body: htmlToText(row.body), warnings: [...row.warnings, 'markup-removed'] }
        : row,
    ),
};

export default qianniuXml;
