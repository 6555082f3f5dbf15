import { describe, expect, it } from 'vitest';
import { isMatchPattern, matchesPattern } from '../../lib/text/match-pattern';

describe('match patterns', () => {
  it.each([
    ['https://*.example.com/*', 'https://a.b.example.com/x', true],
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://badexample.com/', false],
    ['*://*/*', 'ftp://example.com/', false],
    ['https://example.com/a.c', 'https://example.com/abc', false],
    ['https://example.com:8443/*', 'https://example.com/', false],
    ['https://example.com/a*', 'https://example.com/#a', false],
  ])('%s on %s: %s', (pattern, url, fits) => expect(matchesPattern(pattern, url)).toBe(fits));

  it('are told from other texts', () => {
    expect(isMatchPattern('https://*.example.com/*')).toBe(true);
    expect(
      ['example.com', 'https://example.com', 'https://ex*mple.com/*', 'javascript:alert(1)'].some(isMatchPattern),
    ).toBe(false);
  });
});
