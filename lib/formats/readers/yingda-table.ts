import { OWN_COLUMNS } from '../own/own-columns';
import { tableFormat } from '../table-format';

/** Our own CSV and XLSX, which hold all of a phrase but its pictures. */
export default tableFormat({
  id: 'yingda-table',
  label: '应答表格',
  exact: true,
  needs: ['应答编号', '内容'],
  may: OWN_COLUMNS.map(({ name }) => name),
  fields: Object.fromEntries(OWN_COLUMNS.map(({ name, field }) => [name, field])),
});
