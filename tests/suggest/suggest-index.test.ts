import { describe, expect, it } from 'vitest';
import { SuggestIndex } from '../../lib/suggest/suggest-index';
import { LIBRARY } from './shop-questions';

const ask = (index: SuggestIndex, ...messages: string[]) => index.rank({ messages, limit: 3 });
const ids = (index: SuggestIndex, ...messages: string[]) => ask(index, ...messages).map(({ id }) => id);

describe('suggestions', () => {
  const index = SuggestIndex.build(LIBRARY);

  it.each([
    ['亲，啥时候能发货呀？', 'ship'],
    ['請問什麼時候發貨', 'ship'],
    ['可以發順豐快遞嗎', 'courier'],
    ['免邮吗亲', 'freight'],
    ['这个洗了会变小么', 'shrink'],
    ['洗的时候褪色吗', 'fade'],
    ['我要开一张增值税专票', 'invoice'],
    ['在吗在吗', 'hello'],
    ['好的，谢谢亲~', 'thanks'],
  ])('answers %s with %s', (message, id) => {
    expect(ids(index, message)[0]).toBe(id);
  });

  it('reads several messages as one question', () => {
    expect(ids(index, '你好', '我昨天拍的', '什么时候能发货')[0]).toBe('ship');
  });

  it('says which example fits and what it shares with the words', () => {
    const [first] = ask(index, '请问今天拍的话今天能发吗');
    expect(first?.reason).toEqual({
      kind: 'question',
      question: '今天拍今天能发吗',
      learned: false,
      shared: expect.arrayContaining(['今天能发吗']),
    });
    expect(first?.confidence).toBeGreaterThan(0.5);
    expect(ask(index, '在吗')[0]?.reason).toEqual({ kind: 'small-talk', question: '在吗' });
    const untaught = SuggestIndex.build([{ id: 'a', text: '掉色说明', questions: [], smallTalk: false }]);
    expect(ask(untaught, '掉色')[0]?.reason).toEqual({ kind: 'text', shared: ['掉色'] });
  });

  it.each(['我家猫今晚不肯吃饭', '明早九点开会别迟到', '', '！！！', '\u0000', '\ud800'])(
    'stays silent on %j',
    (message) => {
      expect(ask(index, message)).toEqual([]);
    },
  );

  it('puts small talk below substance when the words are substance', () => {
    const found = ids(index, '你好，谢谢，会掉色吗');
    expect(found[0]).toBe('fade');
    expect(found.indexOf('hello')).not.toBe(0);
  });

  it('shows one of several phrases that say the same', () => {
    const copies = SuggestIndex.build([
      ...LIBRARY,
      { ...(LIBRARY[0] as (typeof LIBRARY)[0]), id: 'ship copy', text: '发货时间：付款后48小时内发出，节假日顺延！' },
    ]);
    expect(ids(copies, '什么时候发货').filter((id) => id.startsWith('ship'))).toHaveLength(1);
  });

  it('leaves out what the caller excludes, and what goes past the limit', () => {
    const query = { messages: ['会掉色还是会缩水'], limit: 3 };
    expect(index.rank(query).map(({ id }) => id)).toEqual(expect.arrayContaining(['fade', 'shrink']));
    expect(index.rank({ ...query, exclude: (id) => id === 'fade' }).map(({ id }) => id)).not.toContain('fade');
    expect(index.rank({ ...query, limit: 1 })).toHaveLength(1);
    expect(index.rank({ ...query, limit: 0 })).toEqual([]);
  });
});

describe('learning', () => {
  it('finds a phrase by a question it was chosen for, and says so', () => {
    const index = SuggestIndex.build(LIBRARY);
    const messages = ['仓库放假不'];
    expect(ids(index, ...messages)).toEqual([]);
    expect(index.learn({ id: 'ship', messages })).toBe('仓库放假不');
    expect(ask(index, '亲，仓库放假不？')[0]).toMatchObject({
      id: 'ship',
      reason: { kind: 'question', question: '仓库放假不', learned: true },
    });
  });

  it('keeps no number and no address of the question', () => {
    const index = SuggestIndex.build(LIBRARY);
    const messages = ['我电话13912345678，改地址到浙江省杭州市西湖区文三路99号，什么时候发'];
    const question = index.learn({ id: 'ship', messages });
    expect(question).toContain('什么时候发');
    expect(question).not.toMatch(/139|文三路/);
    expect(JSON.stringify(index.learnedOf('ship'))).not.toMatch(/139|文三路/);
    expect(Buffer.from(index.save()).toString('utf16le')).not.toMatch(/139|文三路/);
  });

  it('counts the same question once more in place of keeping it twice', () => {
    const index = SuggestIndex.build(LIBRARY);
    for (let i = 0; i < 3; i++) index.learn({ id: 'ship', messages: ['仓库放假不'] });
    index.learn({ id: 'ship', messages: ['亲 什么时候发货呢'] });
    expect(index.learnedOf('ship')).toEqual([
      { question: '什么时候发货', times: 1 },
      { question: '仓库放假不', times: 3 },
    ]);
  });

  it('prefers what was chosen oftener for the same words', () => {
    const index = SuggestIndex.build([
      { id: 'a', text: '甲仓发出', questions: ['哪里发货'], smallTalk: false },
      { id: 'b', text: '乙地寄送', questions: ['哪里发货'], smallTalk: false },
    ]);
    expect(ids(index, '哪里发货')).toEqual(['a', 'b']);
    for (let i = 0; i < 2; i++) index.learn({ id: 'b', messages: ['哪里发货'] });
    expect(ids(index, '哪里发货')).toEqual(['b', 'a']);
  });

  it('prefers what usually follows the last reply', () => {
    const pair = [
      { id: 'a', text: '请提供订单号', questions: ['帮我看下'], smallTalk: false },
      { id: 'b', text: '马上为您核实物流', questions: ['帮我看下'], smallTalk: false },
    ];
    const index = SuggestIndex.build(pair.concat(LIBRARY));
    index.learn({ id: 'b', messages: ['嗯'], after: 'ship' });
    const rank = (after: string | null) => index.rank({ messages: ['帮我看下'], limit: 1, after })[0]?.id;
    index.learn({ id: 'a', messages: ['嗯'], after: null });
    expect([rank('ship'), rank(null)]).toEqual(['b', 'a']);
  });

  it('does not let a phrase said all day drown the one that is asked for', () => {
    const index = SuggestIndex.build(LIBRARY);
    for (let i = 0; i < 500; i++) index.learn({ id: 'thanks', messages: ['好的'] });
    expect(ids(index, '会不会缩水')[0]).toBe('shrink');
  });

  it('ignores phrases it does not know', () => {
    const index = SuggestIndex.build(LIBRARY);
    expect(index.learn({ id: 'gone', messages: ['会缩水吗'] })).toBe('');
    expect(index.size).toBe(LIBRARY.length);
  });

  it('keeps what an entry learned when the entry is edited, and drops it with the entry', () => {
    const index = SuggestIndex.build(LIBRARY);
    index.learn({ id: 'ship', messages: ['仓库放假不'] });
    index.add({ id: 'ship', text: '发货说明', questions: ['何时发货'], smallTalk: false });
    expect(index.learnedOf('ship')).toEqual([{ question: '仓库放假不', times: 1 }]);
    expect(ids(index, '仓库放假不')).toEqual(['ship']);
    index.remove('ship');
    expect(ids(index, '仓库放假不')).toEqual([]);
    expect(index.size).toBe(LIBRARY.length - 1);
  });
});
