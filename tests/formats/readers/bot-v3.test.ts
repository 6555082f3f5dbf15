import { describe, expect, it } from 'vitest';
import { gbk, imported, shown } from '../importing';

const HEAD =
  '最初3行的内容请勿改动(V3)！！！\r\n小店:客服一\r\n分组,快捷编码,标题,内容,图片名,程序数据（请勿改动）\r\n';

describe('Bot V3', () => {
  it('is read below its three lines, with nested groups', async () => {
    const file = await imported(
      gbk(
        `${HEAD}售后=>退款,tk,退款时间,1-3天原路退回,,x1\r\n售前＝>尺码,cm,,看尺码表,尺码.jpg,x2\r\n一=>二=>三,,深,三级,,\r\n`,
      ),
    );
    expect(file.detection.format.id).toBe('bot-v3');
    expect(shown(file)).toEqual([
      ['tk', '退款时间', '1-3天原路退回', ['售后', '退款']],
      ['cm', '看尺码表', '看尺码表', ['售前', '尺码']],
      ['', '深', '三级', ['一', '二/三']],
    ]);
    expect(file.plan.rows.map(({ row }) => row)).toEqual([4, 5, 6]);
    expect(file.warnings).toEqual([
      { row: 5, warnings: ['picture-left-out'] },
      { row: 6, warnings: ['groups-joined'] },
    ]);
  });

  it('refuses a picture without words', async () => {
    const file = await imported(gbk(`${HEAD}售前,tp,图,,图.jpg,\r\n`));
    expect(file.errors).toEqual([{ row: 4, reason: 'picture-only', found: '图.jpg' }]);
  });
});
