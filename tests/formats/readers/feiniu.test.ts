import { describe, expect, it } from 'vitest';
import { gbk, imported, shown } from '../importing';

describe('飞牛', () => {
  it('is read with its character references and its group for the ungrouped', async () => {
    const file = await imported(
      gbk('快捷编码,快捷短语,快捷短语分组\r\nyf,满99包邮&#44;偏远另计&#13;请看公告,物流\r\nzd,知道了,\r\n'),
      '飞牛.csv',
    );
    expect(file.detection.format.id).toBe('feiniu');
    expect(shown(file)).toEqual([
      ['yf', '满99包邮,偏远另计', '满99包邮,偏远另计\n请看公告', ['物流']],
      ['zd', '知道了', '知道了', ['未分组']],
    ]);
  });
});
