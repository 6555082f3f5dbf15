import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slashQuery } from '../../lib/page/slash';

/** `|` marks the caret. */
const at = (marked: string) => {
  const caret = marked.indexOf('|');
  return slashQuery(marked.replace('|', ''), caret);
};

describe('slashQuery', () => {
  it.each([
    ['/|', '', 'start'],
    ['/fh|', 'fh', 'start'],
    ['／发货|', '发货', 'start'],
    ['亲 /fh|', 'fh', 'space'],
    ['第一行\n/fh|', 'fh', 'space'],
    ['您好/fh|', 'fh', 'words'],
    ['您好，/fh|', 'fh', 'words'],
    ['好的!/fh|', 'fh', 'words'],
    ['😊/fh|', 'fh', 'words'],
    ['红色/蓝|', '蓝', 'words'],
    ['/12|', '12', 'start'],
    ['/#售后|', '#售后', 'start'],
    ['您好/＃|', '＃', 'words'],
    ['/fa-huo_2|', 'fa-huo_2', 'start'],
    ['看 https://a.test/b 。/fh|', 'fh', 'words'],
    ['/fh|后面的话', 'fh', 'start'],
    ['/f|h', 'f', 'start'],
  ])('%s searches for “%s”, after: %s', (marked, query, after) => {
    const found = at(marked);
    expect(found).toMatchObject({ query, after, end: marked.indexOf('|') });
    expect(['/', '／']).toContain(marked.replace('|', '').charAt(found?.start ?? -1));
  });

  it.each([
    ['11/23|', 'a date'],
    ['１１／２３|', 'a date in full width'],
    ['1/2|', 'a fraction'],
    ['双11/23|', 'a date after words'],
    ['30/2|件', 'a number before'],
    ['XL/L|', 'Latin letters before'],
    ['https:/|', 'an address begun'],
    ['https://|', 'an address begun'],
    ['https://a.test/shop|', 'an address'],
    ['https://a.test/商品/abc|', 'an address with Chinese in it'],
    ['看www.a.test/商品/abc|', 'an address without scheme'],
    ['看a.test/商品/abc|', 'a host name'],
    ['./abc|', 'a path'],
    ['//|', 'two slashes'],
    ['</b|', 'markup'],
    ['/fh |', 'a space ends it'],
    ['/fh，|', 'a mark ends it'],
    ['/fh\n|', 'a line break ends it'],
    ['|/fh', 'the caret before it'],
    ['/f h|', 'the caret beyond it'],
    ['/abcdefghijklmnopqrstu|', 'too long'],
    ['您好|', 'no slash'],
    ['|', 'nothing'],
  ])('%s is none: %s', (marked) => expect(at(marked)).toBeNull());

  it('names exactly what was typed for it', () => {
    const chars = fc.constantFrom('/', '／', ' ', '\n', '您', '，', 'a', '1', ':', '.', '😊');
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 12 }), fc.nat(24), (parts, n) => {
        const text = parts.join('');
        const caret = Math.min(n, text.length);
        const found = slashQuery(text, caret);
        if (!found) return;
        expect(found.end).toBe(caret);
        expect(['/', '／'].map((slash) => slash + found.query)).toContain(text.slice(found.start, caret));
        expect(found.query).not.toMatch(/[\s/／，]/);
      }),
    );
  });
});
