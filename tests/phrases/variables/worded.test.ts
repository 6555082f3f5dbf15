import { describe, expect, it } from 'vitest';
import { isWordedLike, wordingInTurn } from '../../../lib/phrases/variables/worded';

const WORDINGS = ['{快递}发货，{今天+2}到', '走{快递}，大概{今天+2}能到', '两天左右到，快递是{快递}'];

describe('the wording that is next', () => {
  it('is known by the words around its variables', () => {
    expect(isWordedLike('中通发货，11月25日到', WORDINGS[0] as string)).toBe(true);
    expect(isWordedLike('中通发货，11月25日到，请留意', WORDINGS[0] as string)).toBe(false);
    expect(isWordedLike('好', '{什么}')).toBe(false);
    expect(isWordedLike('在的', '在的')).toBe(true);
  });

  it('is the first for a new buyer, then each in turn, and the first again', () => {
    expect(wordingInTurn(WORDINGS, [])).toBe(WORDINGS[0]);
    expect(wordingInTurn(WORDINGS, ['在的', '中通发货，11月25日到'])).toBe(WORDINGS[1]);
    expect(wordingInTurn(WORDINGS, ['中通发货，11月25日到', '走中通，大概11月25日能到', '好的'])).toBe(WORDINGS[2]);
    expect(wordingInTurn(WORDINGS, ['两天左右到，快递是韵达'])).toBe(WORDINGS[0]);
  });
});
