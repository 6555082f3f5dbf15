import { describe, expect, it } from 'vitest';
import { imported, pasting, shown } from '../importing';

const phrases = (text: string) => {
  const done = pasting(text);
  if (typeof done === 'string') throw new Error(done);
  return done;
};

describe('pasted text', () => {
  it('has words before a bar', () => {
    const done = phrases('发货/什么时候发|今天发\r\n退款｜1-3天\r\n单独一句');
    expect(done.detection.format.id).toBe('pasted-text');
    expect(shown(done)).toEqual([
      ['', '发货', '今天发', []],
      ['', '退款', '1-3天', []],
      ['', '单独一句', '单独一句', []],
    ]);
    expect(done.phrases[0]?.questions).toEqual(['发货', '什么时候发']);
  });

  it('has a phrase a line', () => {
    const done = phrases('在的亲\n\n好的，马上\n\n欢迎, 下次再来\n');
    expect(done.plan.rows.map(({ row }) => row)).toEqual([1, 3, 5]);
    expect(done.phrases.map(({ body }) => body)).toEqual(['在的亲', '好的，马上', '欢迎, 下次再来']);
  });

  it('has blocks between empty lines', () => {
    const done = phrases('第一段\n还是第一段\n\n\n第二段\n');
    expect(done.phrases.map(({ body }) => body)).toEqual(['第一段\n还是第一段', '第二段']);
    expect(done.plan.rows.map(({ row }) => row)).toEqual([1, 5]);
  });

  it('has questions and their answers', () => {
    const done = phrases('问：有货吗\n答：有的，现货\n今天能发\n\n问：几天到\n答：2-4天\n');
    expect(shown(done)).toEqual([
      ['', '有货吗', '有的，现货\n今天能发', []],
      ['', '几天到', '2-4天', []],
    ]);
    expect(done.phrases.map(({ questions }) => questions)).toEqual([['有货吗'], ['几天到']]);
  });

  it('has headings that name groups', () => {
    const done = phrases('请先看一遍\n【问候】\n您好\n在的亲\n\n# 售后\n支持退换\n【注意】\n');
    expect(shown(done)).toEqual([
      ['', '请先看一遍', '请先看一遍', []],
      ['', '您好', '您好', ['问候']],
      ['', '在的亲', '在的亲', ['问候']],
      ['', '支持退换', '支持退换', ['售后']],
      ['', '【注意】', '【注意】', ['售后']],
    ]);
  });

  it('loses the numbers of a list, and only those', () => {
    expect(phrases('• 在的\n• 今天发\n').phrases.map(({ body }) => body)).toEqual(['在的', '今天发']);
    expect(phrases('• 在的\n今天发\n').phrases.map(({ body }) => body)).toEqual(['• 在的', '今天发']);
    expect(phrases('1. 您好\n2、请稍等\n（3）好的\n').phrases.map(({ body }) => body)).toEqual([
      '您好',
      '请稍等',
      '好的',
    ]);
    expect(phrases('3天内发货\n4天内到\n').phrases.map(({ body }) => body)).toEqual(['3天内发货', '4天内到']);
    expect(phrases('1、先看\n3、再拍\n').phrases.map(({ body }) => body)).toEqual(['1、先看', '3、再拍']);
  });

  it('may come as a file', async () => {
    expect((await imported('在的\n好的\n', '话术.txt')).phrases).toHaveLength(2);
  });

  it('is a table when it was copied from a spreadsheet with its header', () => {
    const done = phrases('标题\t内容\n问候\t"两行\n一格"\n');
    expect(done.detection.format.id).toBe('table');
    expect(shown(done)).toEqual([['', '问候', '两行\n一格', []]]);
  });

  it('takes 一、 for a heading where a list begins below it, and for a text elsewhere', async () => {
    const file = await imported('一、问候\n1. 在的\n2. 您好\n\n二、发货\n1、今天发\n2、明天到\n', 'a.txt');
    expect(file.phrases.map(({ body, groups }) => [body, groups])).toEqual([
      ['在的', ['问候']],
      ['您好', ['问候']],
      ['今天发', ['发货']],
      ['明天到', ['发货']],
    ]);
    const plain = await imported('一、先看尺码\n二、再下单\n', 'a.txt');
    expect(plain.phrases.map(({ body }) => body)).toEqual(['一、先看尺码', '二、再下单']);
  });
});
