import { tableFormat } from '../table-format';

const generic = tableFormat({
  id: 'table',
  label: 'CSV / Excel',
  needs: [],
  html: true,
});

/** Any other table: columns are told by their names, or by the user. */
export default {
  ...generic,
  sniff(input: Parameters<typeof generic.sniff>[0]) {
    const { name, table } = input;
    if (!table) return 0;
    if (generic.sniff(input) > 0) return 0.5;
    // Without a header it may as well be a text with commas in it: the file's name decides.
    const isTable = table.delimiter === null || table.delimiter === '\t' || /\.(csv|tsv|xls)$/.test(name);
    return isTable ? 0.3 : 0.1;
  },
};
