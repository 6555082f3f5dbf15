import { describe, expect, it } from 'vitest';
import { regexFault } from '../../lib/text/regex-sanity';

describe('regexes of packs', () => {
  it.each([
    ['^middlePanel_list_(.+)$', null],
    ['订单(?:编号|号)', null],
    ['(\\d{4,20})', null],
    ['[\\d-]{8,32}', null],
    ['(a+)+$', 'nested-repeat'],
    ['(?:a|aa)+$', 'nested-repeat'],
    ['((a|b)c)*d', 'nested-repeat'],
    ['(?:a{1,5}){2}', 'nested-repeat'],
    ['.*.*.*.*=', 'too-many-repeats'],
    ['(.)\\1', 'back-reference'],
    ['(', 'syntax'],
    ['a'.repeat(201), 'too-long'],
    ['[(a+)+]', null],
    ['\\(a+\\)+', null],
    ['(?:abc){2,3}', null],
  ])('%s: %s', (source, fault) => expect(regexFault(source)).toBe(fault));
});
