import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replySuggester } from '../../../lib/app/replies/suggest-replies';
import { draftChecks } from '../../../lib/app/rules/draft-checks';
import { switchRules } from '../../../lib/app/rules/shop-rules';
import { EXAMPLE_SHOP, exampleNow } from '../../../lib/checks/facts/example-shop';
import type { Severity } from '../../../lib/checks/finding';
import type { ShopFacts } from '../../../lib/data/repositories/shop-facts';
import { openStore, type Store } from '../../../lib/data/store';
import type { PageView } from '../../../lib/service/view';
import { aPhrase } from '../../support/phrases';
import { aView, said } from '../../support/views';

const NOW = exampleNow({});
let store: Store;
let count = 0;
let checks: ReturnType<typeof draftChecks>;
const view = (part: Partial<PageView> = {}) => aView([said('buyer', '有活动吗')], { shopId: 'example', ...part });
const facts = (change: Partial<ShopFacts> = {}) => ({ ...EXAMPLE_SHOP, ...change }) as ShopFacts;

beforeEach(async () => {
  store = openStore(`facts-test-${++count}`);
  await store.ready;
  await store.facts.replace('example', facts());
  const ports = { ...store, now: () => NOW };
  checks = draftChecks({ ...ports, suggester: replySuggester(ports), fault: () => {}, join: (view) => view });
});
afterEach(() => store.database.close());

describe('the checks of a draft', () => {
  const wrong = { text: '满300减50', reword: false };

  it('ask for the view they have not seen, and hold the draft against the shop it shows', async () => {
    const seen = view();
    const { revision } = seen;
    expect(await checks.ask(1, { ...wrong, revision })).toEqual({ answer: null, needs: 'view' });
    const { answer } = await checks.ask(1, { ...wrong, revision, view: seen });
    expect(answer?.findings).toMatchObject([{ ruleId: 'fact-conflict.amount-off', replacement: '满300减40' }]);
    // Seen now: the next question needs no view, one on a newer view does.
    expect((await checks.ask(1, { ...wrong, revision })).answer?.findings).toHaveLength(1);
    expect((await checks.ask(1, { ...wrong, revision: revision + 1 })).needs).toBe('view');
  });

  it('answer only the newest question of a tab', async () => {
    const seen = view();
    checks.see(1, seen);
    const first = checks.ask(1, { ...wrong, revision: seen.revision });
    const second = checks.ask(1, { text: '满300减40', reword: false, revision: seen.revision });
    expect(await first).toEqual({ answer: null, needs: 'nothing' });
    expect((await second).answer).toEqual({ findings: [], wording: null });
  });

  it('follow the facts as they change, and what the shop waves through', async () => {
    const seen = view();
    checks.see(1, seen);
    const ask = async () => (await checks.ask(1, { ...wrong, revision: seen.revision })).answer?.findings.length;
    expect(await ask()).toBe(1);
    await store.ignores.add({
      id: 'i',
      shopId: 'example',
      ruleId: 'fact-conflict.amount-off',
      text: '满300减50',
      at: NOW,
    });
    expect(await ask()).toBe(0);
    await store.ignores.remove('i');
    await store.facts.replace('example', facts({ promotions: [], policies: [] }));
    await expect.poll(ask).toBe(0);
  });

  it('are as grave as the shop has set them, but hold nothing, and come back when they are switched on again', async () => {
    const seen = view();
    checks.see(1, seen);
    const found = async () =>
      (await checks.ask(1, { ...wrong, revision: seen.revision })).answer?.findings.map(({ severity }) => severity);
    const set = (severities: Record<string, Severity>) => store.shops.change('example', { severities });
    expect(await found()).toEqual(['warn']);
    await set({ 'fact-conflict': 'tip' });
    expect(await found()).toEqual(['tip']);
    await set({ 'fact-conflict': 'tip', 'fact-conflict.amount-off': 'block' });
    expect(await found()).toEqual(['warn']);
    await switchRules(store.shops, 'example', ['fact-conflict.amount-off'], false);
    expect(await found()).toEqual([]);
    await switchRules(store.shops, 'example', ['fact-conflict.amount-off'], true);
    expect(await found()).toEqual(['warn']);
  });

  it('offer a variant of the phrase that was said before', async () => {
    await store.phrases.saveAll(
      [
        aPhrase('ship', {
          body: '现货当天发出，您放心等收货就好',
          variants: ['仓库今天打包，晚上交给快递，有物流了会更新'],
          questions: ['什么时候发货'],
          shopId: '*',
        }),
      ],
      'import',
      0,
    );
    const told = '现货当天发出，您放心等收货就好';
    const seen = aView([said('buyer', '什么时候发货'), said('agent', told)], { shopId: 'example' });
    const { answer } = await checks.ask(1, { text: told, reword: true, revision: seen.revision, view: seen });
    expect(answer?.wording).toBe('仓库今天打包，晚上交给快递，有物流了会更新');
  });
});
