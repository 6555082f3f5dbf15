import { expect, it } from 'vitest';
import { imported, shown, xlsx } from '../importing';

it('reads templates of WeCom’s kind, whatever limits stand in their names', async () => {
  const file = await imported(
    await xlsx({
      话术: [
        ['分类（10个字以内）', '话术分组（10个字以内）', '话术短标题（10个字以内）', '话术内容（1000字以内）'],
        ['售前', '活动', '满减', '满300减50，可与店铺券同用'],
        ['', '问候', '', '您好'],
      ],
    }),
  );
  expect(file.detection.format.id).toBe('wecom');
  expect(shown(file)).toEqual([
    ['', '满减', '满300减50，可与店铺券同用', ['售前', '活动']],
    ['', '您好', '您好', ['问候']],
  ]);
});
