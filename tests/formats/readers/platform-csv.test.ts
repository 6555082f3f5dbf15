import { describe, expect, it } from 'vitest';
import { imported, shown } from '../importing';

describe('a platform’s CSV of 2026', () => {
  it.each(['', '\ufeff'])('is read with and without byte order mark', async (mark) => {
    const file = await imported(
      `${mark}快捷短语编码（选填）,快捷短语内容（必填）,快捷短语分组（选填）\nhy,欢迎光临,问候\n,"尺码, 看详情页",\n`,
      '模板.csv',
    );
    expect(file.detection.format.id).toBe('platform-csv');
    expect(file.source.encoding).toBe('utf-8');
    expect(shown(file)).toEqual([
      ['hy', '欢迎光临', '欢迎光临', ['问候']],
      ['', '尺码, 看详情页', '尺码, 看详情页', []],
    ]);
  });

  it('may have that column only', async () => {
    const file = await imported('快捷短语内容（必填）\n在的\n"两行\n一句"\n');
    expect(shown(file)).toEqual([
      ['', '在的', '在的', []],
      ['', '两行', '两行\n一句', []],
    ]);
  });
});
