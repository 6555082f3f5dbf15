import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchScattered, matchWord, wordsOf, writtenIn } from '../../lib/phrases/search/match';
import { highlights, PhraseSearch } from '../../lib/phrases/search/phrase-search';
import { prepare, type SearchablePhrase } from '../../lib/phrases/search/prepared';
import { oddText } from '../support/odd-text';

const phrase = (
  id: string,
  code: string,
  title: string,
  body: string,
  more: Partial<SearchablePhrase> = {},
): SearchablePhrase => ({
  ...{ id, code, title, body, variants: [], questions: [], tags: [], pinned: false, order: 0 },
  ...more,
});

const PHRASES: SearchablePhrase[] = [
  phrase('ship', 'fh', '发货时间', '付款后 48 小时内发出', { questions: ['什么时候寄'], order: 1 }),
  phrase('ship1', 'fh1', '预售发货', '预售商品按页面时间发出', { order: 2 }),
  phrase('return', 'th', '退货地址', '请寄回到原发货仓', { order: 3 }),
  phrase('repeat', 'fg', '老客复购', '感谢再次光临，附赠小样', { order: 4 }),
  phrase('size', 'cm', '尺码建议', '按身高体重推荐，XL 偏大', { order: 5 }),
  phrase('letters', '', '放欢迎词', '欢迎', { order: 6 }),
];
const search = PhraseSearch.build(PHRASES);
const ids = (query: string, limit = 9) => search.find(query, limit).map(({ id }) => id);

describe('searching phrases', () => {
  it('puts codes first, the whole one before longer ones, then initials', () => {
    expect(ids('fh')).toEqual(['ship', 'ship1', 'letters']);
    expect(ids('FH1')).toEqual(['ship1']);
  });

  it('finds by initials and by pinyin, in full and in part', () => {
    expect(ids('fhsj')).toEqual(['ship']);
    expect(ids('tuihuo')).toEqual(['return']);
    expect(ids('chima')).toEqual(['size']);
    expect(ids('zaicigx')).toEqual([]);
    expect(ids('xhgl')).toEqual([]);
    expect(ids('fzxy')).toEqual(['repeat']);
  });

  it('finds words in title, questions and body, in this order, in either script', () => {
    expect(ids('发货')).toEqual(['ship', 'ship1', 'return']);
    expect(ids('發貨時間')).toEqual(['ship']);
    expect(ids('时候寄')).toEqual(['ship']);
    expect(ids('身高')).toEqual(['size']);
  });

  it('reads letters in bodies, wordings and questions too, below all words, and never as one character', () => {
    const read = PhraseSearch.build([
      phrase('variant', '', '甲', '乙', { variants: ['亲，尽快安排', '已经为您催促仓库'], order: 1 }),
      phrase('body', '', '丙', '这边为您\n催促，仓库', { order: 2 }),
      phrase('asked', '', '丁', '戊', { questions: ['能催促仓库吗'], order: 3 }),
      phrase('titled', '', '催促', '己', { order: 4 }),
      phrase('letters', '', '庚', 'cuicu', { order: 5 }),
    ]);
    const found = (query: string) => read.all(query).map(({ id }) => id);
    expect(found('cuicu')).toEqual(['titled', 'letters', 'asked', 'body', 'variant']);
    expect(found('cccang')).toEqual(['asked', 'body', 'variant']);
    expect(['cuicc', 'cui促cang', 'cck'].map(found)).toEqual(Array(3).fill(['asked', 'body', 'variant']));
    expect(['cui', 'cc'].map(found)).toEqual([['titled', 'letters'], ['titled']]);
    expect(found('cangqin')).toEqual([]);
    expect(found('安排')).toEqual(['variant']);
    expect(read.find('cuicck', 1)[0]).toMatchObject({
      by: 'pinyin',
      ranges: [{ field: 'question', start: 1, end: 5 }],
    });
    expect(highlights(read.all('jinkuai')[0] as SearchablePhrase, 'jinkuai')).toEqual([
      { field: 'variant', index: 0, start: 2, end: 4 },
    ]);
  });

  it('finds an automatic reply by its related questions', () => {
    const related = [{ question: '周末发货吗', answer: '发的' }];
    const reply = phrase('reply', '', '欢迎', '在的', {
      questions: ['在吗'],
      autoReply: { occasion: 'away', related },
    });
    const search = PhraseSearch.build([reply]);
    expect(search.find('周末', 9)[0]?.ranges).toEqual([{ field: 'question', index: 1, start: 0, end: 2 }]);
    expect(search.all('zhoumo')).toEqual([reply]);
  });

  it('puts the title first that is about nothing else, in words, pinyin and initials', () => {
    const titled = PhraseSearch.build([
      phrase('long', '', '改地址未发货', '', { order: 1 }),
      phrase('whole', '', '催发货', '', { order: 2 }),
      phrase('middle', '', '多久发货', '', { order: 3 }),
    ]);
    for (const query of ['发货', 'fahuo', 'fh']) {
      expect(titled.find(query, 9).map(({ id }) => id)).toEqual(['whole', 'middle', 'long']);
    }
  });

  it('wants every word', () => {
    expect(ids('发货 预售')).toEqual(['ship1']);
    expect(ids('发货 尺码')).toEqual([]);
  });

  it('takes characters in any order when nothing has them in this one', () => {
    expect(ids('时间发货')).toEqual(['ship']);
    const letters = PhraseSearch.build([phrase('oiled', '', 'xyz abc', '')]);
    expect(letters.all('xyz')).toHaveLength(1);
    expect(letters.all('zyx')).toEqual([]);
  });

  it('lists by habit before anything is typed, and breaks ties by it', () => {
    const used = PhraseSearch.build(
      PHRASES.map((one) => ({ ...one, pinned: one.id === 'size' })),
      (id) => (id === 'ship1' ? 5 : 0),
    );
    expect(used.find('', 3).map(({ id }) => id)).toEqual(['size', 'ship1', 'ship']);
    const twins = [phrase('x', '', '包邮说明', ''), phrase('y', '', '包邮规则', '', { pinned: true })];
    expect(
      PhraseSearch.build(twins)
        .find('包邮', 9)
        .map(({ id }) => id),
    ).toEqual(['y', 'x']);
  });

  it('says what matched and where, as written', () => {
    expect(search.find('fh', 1)[0]).toEqual({
      id: 'ship',
      by: 'code',
      ranges: [{ field: 'code', index: 0, start: 0, end: 2 }],
    });
    expect(search.find('时候寄', 1)[0]?.ranges).toEqual([{ field: 'question', index: 0, start: 2, end: 5 }]);
    const wide = PhraseSearch.build([phrase('w', '', '㎏是重量', '')]);
    expect(wide.find('重量', 1)[0]?.ranges).toEqual([{ field: 'title', index: 0, start: 2, end: 4 }]);
  });

  it('tells digits that continue a code from digits that pick', () => {
    expect(search.digitsAfter('fh')).toBe('1');
    expect(search.digitsAfter('th')).toBe('');
    expect([search.codeContinues('f'), search.codeContinues('FH'), search.codeContinues('fh2')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('reads characters among letters, and lets use weigh against a neighbouring way to match', () => {
    expect(ids('fa货sj')).toEqual(['ship']);
    const twins = [phrase('x', '', '说明包邮', ''), phrase('y', '', '包邮说明', '')];
    const rare = PhraseSearch.build(twins);
    const often = PhraseSearch.build(twins, (id) => (id === 'x' ? 40 : 0));
    expect(rare.find('包邮', 9).map(({ id }) => id)).toEqual(['y', 'x']);
    expect(often.find('包邮', 9).map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('reads figures among letters, as titles have them, and passes over signs', () => {
    const titled = PhraseSearch.build([
      phrase('hours', '', '48小时发货', ''),
      phrase('days', '', '7天无理由', ''),
      phrase('off', '', '满199，减20', ''),
      phrase('cable', '', 'Type-C 充电', ''),
    ]);
    const found = (query: string) => titled.all(query).map(({ id }) => id);
    expect(['48xs', '48xiaoshi', '48xsfh'].map(found)).toEqual([['hours'], ['hours'], ['hours']]);
    expect(['7twly', '7tian', '7天wly'].map(found)).toEqual([['days'], ['days'], ['days']]);
    expect(['m199', 'man199j20', '199j'].map(found)).toEqual([['off'], ['off'], ['off']]);
    expect(['typec', 'typecchongdian'].map(found)).toEqual([['cable'], ['cable']]);
    expect(['8xs', '7xs', 'm20', 'm199 j30'].map(found)).toEqual([['hours'], [], [], []]);
  });

  it('answers from the part it has read, and takes over what was not rewritten', () => {
    const many = Array.from({ length: 900 }, (_, i) => phrase(`n${i}`, '', `第${i}条`, '正文', { order: i }));
    const slices = PhraseSearch.inSlices(many);
    // What all searches of a page share is made before the first phrase is read.
    expect((slices.next().value as PhraseSearch).all('')).toEqual([]);
    const first = slices.next().value as PhraseSearch;
    expect(first.all('').length).toBeGreaterThan(0);
    expect(first.all('').length).toBeLessThan(900);
    const whole = PhraseSearch.build(many);
    const changed = many.map((one, i) => (i === 5 ? { ...one, title: '改过的' } : { ...one, pinned: i === 7 }));
    const again = PhraseSearch.build(changed, () => 0, whole);
    expect(again.all('改过').map(({ id }) => id)).toEqual(['n5']);
    expect(again.all('条')[0]?.id).toBe('n7');
  });

  it('ranks all at once as it ranks one by one', () => {
    const text = fc.string({ unit: fc.constantFrom(...'发货时间退地fhsj1-， \n\0'), maxLength: 7 });
    // Long enough for several blocks of letters, and for words that lie across two.
    const long = fc
      .tuple(fc.constantFrom(0, 59, 61, 63, 126), text)
      .map(([before, rest]) => '退地，'.repeat(before) + rest);
    const typed = fc.oneof(text, fc.constantFrom('fahuo', 'fahs', 'tuidfa', 'shij', 'fah货', 'ditui1', 'hsj'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, long, text), { maxLength: 12 }), typed, (rows, query) => {
        const phrases = rows.map(([code, title, question, body, variant], order) =>
          phrase(String(order), code.replaceAll('\n', ''), title, body, {
            ...{ questions: [question], variants: [variant, variant.slice(1)], order },
          }),
        );
        const words = wordsOf(query);
        const rank = (match: typeof matchWord) =>
          phrases
            .map((one) => ({ id: one.id, scores: words.map((word) => match(prepare(one), word)?.points ?? 0) }))
            .filter(({ scores }) => scores.every((score) => score > 0))
            .map(({ id, scores }) => ({ id, points: scores.reduce((a, b) => a + b, 0) }))
            .sort((a, b) => b.points - a.points || Number(a.id) - Number(b.id))
            .map(({ id }) => id);
        const strict = rank(matchWord);
        const expected =
          words.length === 0 ? phrases.map(({ id }) => id) : strict.length > 0 ? strict : rank(matchScattered);
        expect(
          PhraseSearch.build(phrases)
            .all(query)
            .map(({ id }) => id),
        ).toEqual(expected);
      }),
    );
  });

  it('answers alike whatever was asked before, and anew once it is weighed', () => {
    const rows = Array.from({ length: 300 }, (_, i) =>
      phrase(`n${i}`, i % 5 ? '' : `f${i}`, `发货${i % 7}时间`.slice(i % 3), '这边尽快安排', { order: i }),
    );
    const typed = ['f', 'fa', 'fah', 'fahu', 'fah', 'fa', 'fa 7', 'fa', '时间', 'jinkuai', 'f'];
    const kept = PhraseSearch.build(rows);
    for (const query of typed) expect(kept.all(query)).toEqual(PhraseSearch.build(rows).all(query));
    const uses = (id: string) => (id === 'n299' ? 90 : Number(id.at(-1)));
    kept.weigh(uses);
    for (const query of typed) expect(kept.all(query)).toEqual(PhraseSearch.build(rows, uses).all(query));
  });

  it('answers what is typed on as it answers the same at once', () => {
    // 西安 and 先, 有它 and 优: what is one character in the beginning may be two in the end.
    const some = fc.string({ unit: fc.constantFrom(...'西安先有它优发货中xianyout1， '), maxLength: 8 });
    const text = fc.oneof({ weight: 4, arbitrary: some }, fc.constantFrom('有，它有', '发，货', '中发货'));
    const words = fc.constantFrom(
      'xiana',
      'xianx',
      'youta',
      'yout',
      'fahuo',
      'zhfa',
      '发huo',
      '有它yo',
      'fa h',
      '1you',
      'a1x',
    );
    const typed = fc.array(fc.oneof(words, text), { maxLength: 2 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text), { maxLength: 12 }), typed, (rows, query) => {
        const phrases = rows.map(([code, title, body, question], i) =>
          phrase(`${i}`, code, title, body, { questions: [question], variants: [title + body], order: i }),
        );
        const known = PhraseSearch.build(phrases);
        for (let end = 1; end <= query.length; end++) {
          const sofar = query.slice(0, end);
          expect(known.all(sofar)).toEqual(PhraseSearch.build(phrases).all(sofar));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes any query, keeps to the limit, and gives ranges inside the fields', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'发货fh1 ㎏İ'), oddText(1)),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), text, fc.nat(4), (rows, query, limit) => {
        const phrases = rows.map(([code, title, body], i) =>
          phrase(String(i), code, title, body, { questions: [title, body], variants: [code, title] }),
        );
        const hits = PhraseSearch.build(phrases).find(query, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        for (const { id, ranges } of hits) {
          const hit = phrases[Number(id)] as SearchablePhrase;
          for (const { field, index, start, end } of ranges) {
            const written = writtenIn(hit, field, index);
            expect(start).toBeLessThan(end + 1);
            expect(end).toBeLessThanOrEqual(written.length);
          }
        }
      }),
    );
  });
});
