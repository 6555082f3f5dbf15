import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scrubbedPageOf } from '../../lib/platform/page-sample';

interface Tab {
  id: number;
  lastAccessed?: number;
}
const { query, executeScript } = vi.hoisted(() => ({
  query: vi.fn<(what: { url?: string[] }) => Promise<Tab[]>>(),
  executeScript: vi.fn<(script: { target: { tabId: number } }) => Promise<{ result: unknown }[]>>(),
}));
vi.mock('wxt/browser', () => ({ browser: { tabs: { query }, scripting: { executeScript } } }));

const PATTERNS = ['https://im.example.com/chat*'];
const SITES = ['https://im.example.com/*'];
const sample = () => scrubbedPageOf(PATTERNS, SITES, (pattern, url) => url.startsWith(pattern.replace('*', '')));
const page = (url: string, html: string) => ({ result: { url, html } });

describe('a sample of a console’s page', () => {
  beforeEach(() => {
    vi.resetAllMocks();
  });

  it('is of the frame that fits, in the tab that was looked at last', async () => {
    query.mockResolvedValue([
      { id: 1, lastAccessed: 5 },
      { id: 2, lastAccessed: 9 },
    ]);
    executeScript.mockResolvedValue([
      page('https://im.example.com/', 'around'),
      page('https://im.example.com/chat', 'chat'),
    ]);
    expect(await sample()).toBe('chat');
    expect(executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([2]);
    expect(query).toHaveBeenCalledExactlyOnceWith({ url: SITES });
  });

  it('says what went wrong in a page of the console, and takes another one that can be read', async () => {
    query.mockResolvedValue([
      { id: 1, lastAccessed: 9 },
      { id: 2, lastAccessed: 5 },
    ]);
    executeScript.mockRejectedValue(new Error('the tab was discarded'));
    await expect(sample()).rejects.toThrow('the tab was discarded');
    executeScript.mockRejectedValueOnce(new Error('the tab was discarded'));
    executeScript.mockResolvedValue([page('https://im.example.com/chat', 'chat')]);
    expect(await sample()).toBe('chat');
  });

  it('is looked for in frames of all tabs where none of the console’s own is open, past those that are closed to us', async () => {
    query.mockImplementation(async ({ url }) => (url ? [] : [{ id: 1 }, { id: 2 }]));
    executeScript.mockImplementation(async ({ target }) => {
      if (target.tabId === 1) throw new Error('Cannot access a chrome:// URL');
      return [page('https://desk.example.com/', 'around')];
    });
    expect(await sample()).toBeNull();
  });
});
