import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../lib/suggest/question';
import { isSmallTalk } from '../../lib/suggest/small-talk';
import { oddText } from '../support/odd-text';

describe('small talk', () => {
  it.each([
    '在吗',
    '亲，在不在呀？',
    '你好~',
    '好的好的',
    '嗯嗯',
    '謝謝亲',
    '收到了谢谢',
    '不客气哦，祝您生活愉快！',
    '[微笑]',
    '？？',
    'OK',
  ])('%s is', (text) => expect(isSmallTalk(text)).toBe(true));

  it.each([
    '在吗，这个有货吗',
    '好的，那发顺丰吧',
    '谢谢，什么时候发',
    '165',
    '好评返现吗',
    '[订单x]',
    '对了尺码偏大吗',
    '收到了但是破了',
  ])('%s is not', (text) => expect(isSmallTalk(text)).toBe(false));

  it('is decided at once for any text', () => {
    expect(isSmallTalk(`${'好的'.repeat(19)}货`)).toBe(false);
    fc.assert(fc.property(oddText(60), (text) => typeof isSmallTalk(text) === 'boolean'));
  });
});

describe('the question that is learned', () => {
  it('is the messages in one line, masked', () => {
    expect(questionOf(['我的单号 202311234567890', ' 到哪\n了？'])).toBe('我的单号 # 到哪 了？');
  });

  it('may be a card or a number alone, and is empty when only signs are left', () => {
    expect(questionOf(['202311234567890'])).toBe('#');
    expect(questionOf(['？！', '  '])).toBe('');
    expect(questionOf([])).toBe('');
  });

  it('can be masked again without change', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'发货1234567890号楼 ，a') }), { maxLength: 3 }),
        (messages) => {
          const once = questionOf(messages);
          expect(questionOf([once])).toBe(once);
        },
      ),
    );
  });
});
