import { splitWords } from '../cell-values';
import { tableFormat } from '../table-format';
import { namedVariables } from '../variables';

/** Zammad's text modules: HTML with `#{…}`; switched-off ones are left out. Of several groups the first counts. */
export default tableFormat({
  id: 'zammad',
  label: 'Zammad',
  needs: ['name', 'keywords', 'content'],
  may: ['id', 'note', 'active', 'groups'],
  html: true,
  levels: ([groups = '']) => (splitWords(groups)[0] ?? '').split('::'),
  finish: (row) => ({ ...row, body: namedVariables(row.body, /#\{\s*([\p{L}\p{N}_.]+)\s*\}/gu) }),
});
