import { describe, expect, it } from 'vitest';
import { speakersOf } from '../../../lib/app/rules/chat-speakers';
import { chatLines } from '../../../lib/app/rules/chat-text';

const said = (text: string) => chatLines(text).map(({ who, text: words }) => [who, words]);
const agents = (...names: string[]) =>
  [...speakersOf(names)].filter(([, { role }]) => role === 'agent').map(([name]) => name);

describe('a chat saved as text', () => {
  it.each([
    ['the time first', '2026-11-30 10:00:01 买家小鹿: 有货吗\n2026-11-30 10:00:21 客服青檐: 有的，18:00 前发'],
    [
      'the time in brackets',
      '[2026-11-30 10:00:01] 买家小鹿：有货吗\n[2026-11-30 10:00:21] 客服青檐：有的，18:00 前发',
    ],
    ['the time behind', '买家小鹿 (2026-11-30 10:00:01):  有货吗\n客服青檐 (2026-11-30 10:00:21):  有的，18:00 前发'],
    ['words below', '买家小鹿 2026/11/30 10:00:01\n有货吗\n\n客服青檐 2026/11/30 10:00:21\n有的，18:00 前发'],
    [
      'words below, the time first',
      '2026年11月30日 10:00 买家小鹿\n有货吗\n2026年11月30日 10:01 客服青檐\n有的，18:00 前发',
    ],
    ['halves of the day', '买家小鹿 11-30 上午10:00\n有货吗\n客服青檐 11-30 上午10:01\n有的，18:00 前发'],
    ['tabs', '2026-11-30 10:00:01\t买家小鹿\t有货吗\n2026-11-30 10:00:21\t客服青檐\t有的，18:00 前发'],
    ['times of their own', '2026-11-30 10:00:01\n买家小鹿：有货吗\n2026-11-30 10:00:21\n客服青檐：有的，18:00 前发'],
    ['milliseconds', '买家小鹿 2026-11-30 10:00:01.120: 有货吗\n客服青檐 2026-11-30 10:00:21.900: 有的，18:00 前发'],
  ])('with %s', (_, text) => {
    expect(said(text)).toEqual([
      ['买家小鹿', '有货吗'],
      ['客服青檐', '有的，18:00 前发'],
    ]);
  });

  it.each([
    ['behind', 'tb8812345 (2026-11-30 10:00:01):  有货吗\n晴空旗舰店:小青 (2026-11-30 10:00:21):  有的\n在售'],
    ['first', '2026-11-30 10:00:01 tb8812345：有货吗\n2026-11-30 10:00:21 晴空旗舰店:小青：有的\n在售'],
    ['above', '2026-11-30 10:00:01 tb8812345\n有货吗\n2026-11-30 10:00:21 晴空旗舰店:小青\n有的\n在售'],
    ['after the name', 'tb8812345 2026-11-30 10:00:01\n有货吗\n晴空旗舰店:小青 2026-11-30 10:00:21\n有的\n在售'],
  ])('with an account’s own colon, the time %s', (_, text) => {
    expect(said(text)).toEqual([
      ['tb8812345', '有货吗'],
      ['晴空旗舰店:小青', '有的\n在售'],
    ]);
  });

  it('knows an account by its coming again, whatever the shop is called', () => {
    const text =
      '2026-11-30 10:00:01 晴空家居:小青: 在的\n2026-11-30 10:01:01 晴空家居:小青: 有货\n2026-11-30 10:01:09 小鹿: 尺码:M';
    expect(said(text)).toEqual([
      ['晴空家居:小青', '在的'],
      ['晴空家居:小青', '有货'],
      ['小鹿', '尺码:M'],
    ]);
  });

  it('without times, by few names before most lines', () => {
    expect(said('小鹿：在吗\n小青：在的\n小鹿：尺码：M 有吗\n小青：有的\n今天发')).toEqual([
      ['小鹿', '在吗'],
      ['小青', '在的'],
      ['小鹿', '尺码：M 有吗'],
      ['小青', '有的\n今天发'],
    ]);
  });

  it('takes no words for a head', () => {
    expect(said('客服：订单 11-30 10:00:00\n最晚 18:00\n优惠：满200减20')).toEqual([
      ['客服', '订单 11-30 10:00:00\n最晚 18:00\n优惠：满200减20'],
    ]);
  });
});

describe('who is an agent', () => {
  it.each([
    ['by label', ['买家小鹿', '客服青檐', '小青'], ['客服青檐', '小青']],
    ['by label in brackets', ['小鹿（买家）', '[客服]小青'], ['[客服]小青']],
    ['by the shop’s account', ['小鹿', '晴空家居:小青', '晴空家居'], ['晴空家居:小青', '晴空家居']],
    ['by the shop’s name', ['小鹿', '晴空旗舰店'], ['晴空旗舰店']],
    ['others beside a labelled agent are buyers', ['小鹿', '小羊', '客服青檐'], ['客服青檐']],
    ['a hidden name is a buyer’s', ['t**5', '小青'], ['小青']],
    ['a number is a buyer’s', ['tb8812345', '小青'], ['小青']],
    ['nothing says', ['小鹿', '小青'], ['小鹿', '小青']],
    ['one alone', ['tb8812345'], ['tb8812345']],
  ])('%s', (_, names, expected) => {
    expect(agents(...names)).toEqual(expected);
  });

  it('is as a person says, and no name of a buyer is shown in full', () => {
    const [first, second] = speakersOf(['13912345678', '小青', '小青'], ['2']).values();
    expect(first).toEqual({ id: '1', name: '#', count: 1, role: 'buyer', isTold: true });
    expect(second).toEqual({ id: '2', name: '小青', count: 2, role: 'agent', isTold: true });
  });
});
