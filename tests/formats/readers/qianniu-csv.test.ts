import { describe, expect, it } from 'vitest';
import { gbk, imported, shown } from '../importing';

const HEADER = '快捷短语编码,快捷短语,快捷短语分组';

describe('千牛 CSV', () => {
  it('is read from GBK, with quoted lines, doubled quotes, guards and empty columns', async () => {
    const file = await imported(
      gbk(
        [
          HEADER,
          'fh,亲，今天16点前付款当天发货哦,发货',
          '"\t001","\t第一行\n第二行，""引号""在此",发货',
          ',没有编码的一句,',
          '',
          '价,"-5元的差价, 补给您",售后',
        ].join('\r\n'),
      ),
      '快捷短语.csv',
    );
    expect(file.detection.format.id).toBe('qianniu-csv');
    expect(file.source.encoding).toBe('gb18030');
    expect(shown(file)).toEqual([
      ['fh', '亲，今天16点前付款当天', '亲，今天16点前付款当天发货哦', ['发货']],
      ['001', '第一行', '第一行\n第二行，"引号"在此', ['发货']],
      ['', '没有编码的一句', '没有编码的一句', []],
      ['价', '-5元的差价, 补给您', '-5元的差价, 补给您', ['售后']],
    ]);
    expect(file.plan.rows.map(({ row }) => row)).toEqual([2, 3, 4, 6]);
  });

  it('needs no column of groups', async () => {
    const file = await imported(gbk('快捷短语编码,快捷短语\r\nzx,在的亲\r\n'));
    expect(file.detection.format.id).toBe('qianniu-csv');
    expect(shown(file)).toEqual([['zx', '在的亲', '在的亲', []]]);
  });

  it('refuses a row with more cells than its header, unless the other rows have them too', async () => {
    const file = await imported(gbk(`${HEADER}\r\na,在的,甲\r\nb,您好,请稍等,乙\r\nc,三,乙,,\r\n`));
    expect(file.errors).toEqual([{ row: 3, reason: 'cells-left-over', found: '乙' }]);
    expect(shown(file).map(([code]) => code)).toEqual(['a', 'c']);
    const wide = await imported(gbk(`${HEADER}\r\na,在的,甲,小王\r\nb,您好,乙,小李\r\nc,三,乙\r\n`));
    expect(wide.errors).toEqual([]);
    expect(shown(wide).map(([code]) => code)).toEqual(['a', 'b', 'c']);
  });

  it('keeps the order of its groups and rows, and the spaces of a text', async () => {
    const file = await imported(gbk(`${HEADER}\r\na,"  缩进\n",乙\r\nb,二,甲\r\nc,三,乙\r\n`));
    expect(file.phrases.map(({ order, groups, body }) => [order, groups[0], body])).toEqual([
      [0, '乙', '  缩进\n'],
      [1, '甲', '二'],
      [2, '乙', '三'],
    ]);
  });

  it('names what it refuses: no text, a code that is taken', async () => {
    const file = await imported(gbk(`${HEADER}\r\nfh,今天发,\r\nxx,,空\r\nFH,明天发,\r\nfh,今天发,\r\n`));
    expect(file.errors).toEqual([
      { row: 3, reason: 'no-body', found: 'xx' },
      { row: 4, reason: 'code-twice', found: 'FH' },
    ]);
    expect(file.skips).toEqual([{ row: 5, reason: 'repeated' }]);
    expect(file.plan).toMatchObject({ create: 1, update: 0, skip: 1, errors: 2 });
  });
});
