import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from './browser/serve';
import { fromRoot } from './paths';

let served: Served;
beforeAll(async () => {
  served = await serveFolder(fromRoot('tests/fixtures/extensions/talkative'));
});
afterAll(() => served.close());

/** The path goes out as written: `fetch` would tidy it up first. */
const status = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: served.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('the test server', () => {
  it('serves its folder', async () => {
    expect(await status('/page.html?x=1')).toBe(200);
    expect(await status('/nothing.html')).toBe(404);
  });

  it.each(['/../../../../package.json', '/%2e%2e/%2e%2e/%2e%2e/package.json', '/..%2f..%2f..%2fpackage.json'])(
    'serves nothing outside of it: %s',
    async (path) => {
      expect(await status(path)).toBe(404);
    },
  );
});
