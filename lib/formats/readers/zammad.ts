import { splitWords } from '../cell-values';
import { ownHashed } from '../foreign/foreign-variables';
import { tableFormat } from '../table-format';

/** Zammad's text modules: HTML with `#{…}`; switched-off ones are left out. Of several groups the first counts. */
export default tableFormat({
  id: 'zammad',
  label: 'Zammad',
  needs: ['name', 'keywords', 'content'],
  may: ['id', 'note', 'active', 'groups'],
  html: true,
  levels: ([groups = '']) => (splitWords(groups)[0] ?? '').split('::'),
  finish(row) {
    const { text, warnings } = ownHashed(row.body);
    return { ...row, body: text, warnings: [...row.warnings, ...warnings] };
  },
});
