import { expect, it } from 'vitest';
import { imported, shown } from '../importing';

it('reads Briskine: plain text from HTML, variables in our notation', async () => {
  const file = await imported(
    'id,title,shortcut,subject,cc,bcc,to,tags,body\n' +
      'a1,问候,hi,,,,,"常用, 售前","<div>{{to.first_name}}，您好</div><div>有什么可以帮您&nbsp;?</div>"\n' +
      'a2,Plain,pl,Re,,,,,"1 < 2 and {{order.no}}"\n',
    'templates.csv',
  );
  expect(file.detection.format.id).toBe('briskine');
  expect(shown(file)).toEqual([
    ['hi', '问候', '{买家}，您好\n有什么可以帮您 ?', []],
    ['pl', 'Plain', '1 < 2 and {order.no}', []],
  ]);
  expect(file.phrases[0]?.tags).toEqual(['常用', '售前']);
  expect(file.warnings).toEqual([{ row: 2, warnings: ['markup-removed'] }]);
});
