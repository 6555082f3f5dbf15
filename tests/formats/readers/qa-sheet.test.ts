import { describe, expect, it } from 'vitest';
import { imported, shown, xlsx } from '../importing';

describe('sheets of questions and answers', () => {
  it('give example questions', async () => {
    const file = await imported('问题,答案\n能开发票吗,可以的，下单备注抬头\n怎么洗|可以机洗吗,建议手洗\n', 'faq.csv');
    expect(file.detection.format.id).toBe('qa-sheet');
    expect(shown(file)).toEqual([
      ['', '能开发票吗', '可以的，下单备注抬头', []],
      ['', '怎么洗', '建议手洗', []],
    ]);
    expect(file.phrases[1]?.questions).toEqual(['怎么洗', '可以机洗吗']);
  });

  it('may name their columns by one character', async () => {
    const file = await imported('问,答\n能用花呗吗,可以的\n', 'faq.csv');
    expect(file.detection.format.id).toBe('qa-sheet');
    expect(file.phrases).toMatchObject([{ questions: ['能用花呗吗'], body: '可以的' }]);
    const other = await imported('访问人,内容\n小王,可以的\n', 'faq.csv');
    expect(other.phrases).toMatchObject([{ title: '可以的', questions: [], body: '可以的' }]);
  });

  it('give the product’s model as a tag', async () => {
    const file = await imported(
      await xlsx({
        a: [
          ['产品型号', '问题', '答案'],
          ['K20', '续航多久', '约8小时'],
        ],
      }),
    );
    expect(file.phrases).toMatchObject([{ tags: ['K20'], questions: ['续航多久'], body: '约8小时' }]);
  });
});
