// @vitest-environment happy-dom
import '../patience';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { TestBench } from '../../../components/rules/test-bench';
import { factBench } from '../../../lib/app/rules/fact-bench';
import type { RulesForShop } from '../../../lib/app/rules/rules-for-shop';
import type { FactBench } from '../../../lib/app/workspace/workspace';
import { compileChecker } from '../../../lib/checks/checker';
import { EXAMPLE_SHOP, exampleNow } from '../../../lib/checks/facts/example-shop';
import { basePack } from '../../../lib/checks/packs/base';
import type { RulePack } from '../../../lib/checks/rule';
import type { ShopFacts } from '../../../lib/data/repositories/shop-facts';
import type { Product } from '../../../lib/shop/product';
import { foldText } from '../../../lib/text/fold';
import { FakeWorkspace } from '../../support/gallery/fake-workspace';
import { workspace } from '../../support/gallery/library-samples';
import { plainRules } from '../../support/rules';
import { t } from '../render-desk';

afterEach(cleanup);

const NO_PRODUCTS: Product[] = [];

const SHOP = { id: 'example', name: '青禾衣橱' };

async function bench(part: Partial<RulesForShop> = {}, packs: RulePack[] = [basePack], benches: FactBench[] = []) {
  const app = new FakeWorkspace(workspace());
  app.benches = benches;
  const rules = packs.flatMap((pack) => pack.rules).map((rule) => ({ rule, on: true }));
  const view = render(
    <AppProvider t={t} workspace={app}>
      <TestBench rules={rules} ruleSet={plainRules(packs, part)} shop="云栖" shopId="practice" products={NO_PRODUCTS} />
    </AppProvider>,
  );
  const write = (value: string) => fireEvent.change(view.getByLabelText(t('benchText')), { target: { value } });
  const found = () => [...view.container.querySelectorAll<HTMLElement>('li[data-rule]')].map((it) => it.dataset.rule);
  write('您好');
  await view.findByText(t('draftClean'), {}, { timeout: 10_000 });
  return { ...view, write, found };
}

const DRAFT = '加我微❤信聊，不能用支付宝转账';

test('shows what the checker finds, with the ground for it', async () => {
  const view = await bench();
  view.write(DRAFT);
  const findings = compileChecker([basePack]).check(DRAFT);
  expect(findings.length).toBeGreaterThan(0);
  expect(view.found().toSorted()).toEqual(findings.map(({ ruleId }) => ruleId).toSorted());
  for (const { basis, advice } of findings) {
    expect(view.container.textContent).toContain(basis);
    expect(view.container.textContent).toContain(advice);
  }
  view.write('您好');
  expect(view.found()).toEqual([]);
  expect(view.getByText(t('draftClean'))).toBeTruthy();
});

test('a rule that is off and words that the shop ignores are no findings', async () => {
  const [first] = compileChecker([basePack]).check(DRAFT);
  const ruleId = first?.ruleId ?? '';
  const view = await bench({ disabled: [ruleId] });
  view.write(DRAFT);
  expect(view.found()).not.toContain(ruleId);
  cleanup();
  const words = foldText(DRAFT.slice(first?.start, first?.end));
  const ignoring = await bench({ ignores: [{ ruleId, text: words }] });
  ignoring.write(DRAFT);
  expect(ignoring.found()).not.toContain(ruleId);
  expect(ignoring.container.querySelector('[data-step="ignore"].font-medium')).toBeTruthy();
});

test('judges as the shop does: its severities, its platform’s rules, its own lists', async () => {
  const own: RulePack = {
    ...{ id: 'own', label: '词表', version: '1' },
    rules: [
      {
        ...{
          id: 'service-taboo.own',
          family: 'service-taboo',
          severity: 'warn',
          terms: ['稀世珍宝'],
          platforms: ['jd'],
        },
        ...{ why: '词表里的词。', basis: '店规', advice: '换个说法。', examples: { hit: [], pass: [] } },
      },
    ],
  };
  const elsewhere = await bench({}, [basePack, own]);
  elsewhere.write('稀世珍宝');
  expect(elsewhere.found()).not.toContain('service-taboo.own');
  cleanup();
  const view = await bench({ platform: 'jd', severities: { 'service-taboo.own': 'block' } }, [basePack, own]);
  view.write('稀世珍宝');
  expect(view.found()).toEqual(['service-taboo.own']);
  expect(view.container.querySelector('li[data-rule]')?.textContent).toContain(t('uiMeaningBlock'));
});

test('tells by steps what became of each place, and shows hidden characters', async () => {
  const view = await bench();
  view.write('加微\u200b❤信');
  const judged = [...view.container.querySelectorAll('[data-judged]')];
  expect(judged.length).toBeGreaterThan(0);
  expect(view.container.querySelectorAll('[data-step="merge"]').length).toBeGreaterThan(0);
  expect(view.container.querySelector('details [data-hidden-character="200B"]')).toBeTruthy();
  const shown = [...view.container.querySelectorAll('dd')].map((it) => it.textContent);
  expect(shown).toHaveLength(3);
  for (const one of shown) expect(one).toContain('❤');
});

test('a sample is a way to begin', async () => {
  const view = await bench();
  fireEvent.click(view.getByText('全网最低价，用了保证不过敏'));
  expect(view.found().length).toBeGreaterThan(0);
});

const exampleBench = () => factBench(SHOP, EXAMPLE_SHOP as ShopFacts, () => exampleNow({})) as FactBench;

test('holds the words against the facts of a shop that has some, and shows the fact beside the rules’ findings', async () => {
  const view = await bench({}, [basePack], [exampleBench()]);
  expect((view.getByLabelText(t('benchFacts')) as HTMLSelectElement).value).toBe('example');
  view.write('加我微信，满300减50');
  expect(view.found()).toContain('fact-conflict.amount-off');
  expect(view.found().length).toBeGreaterThan(1);
  const source = view.container.querySelector('[data-source="promotion tiers"]');
  expect(source?.textContent).toContain('满300减40');
  expect(source?.textContent).toContain('双12满减');
  view.write('满300减40');
  expect(view.found()).toEqual([]);
});

test('the product in talk decides what the words are about', async () => {
  const view = await bench({}, [basePack], [exampleBench()]);
  view.write('这款是500毫升的，蓝色XL有货');
  expect(view.found()).toEqual([]);
  fireEvent.change(view.getByLabelText(t('benchProduct')), { target: { value: 'shirt' } });
  expect(view.found()).toEqual(['fact-conflict.stock']);
});

test('a fact check is as the shop has set it, and a sample shows what it does', async () => {
  const only = exampleBench();
  const view = await bench({ severities: { 'fact-conflict.amount-off': 'tip' } }, [basePack], [only]);
  fireEvent.click(view.getByText(only.sample ?? ''));
  expect(view.found()).toEqual(['fact-conflict.amount-off']);
  expect(view.container.querySelector('li[data-rule]')?.textContent).toContain(t('uiMeaningTip'));
  cleanup();
  const off = await bench({ disabled: ['fact-conflict.amount-off'] }, [basePack], [only]);
  fireEvent.click(off.getByText(only.sample ?? ''));
  expect(off.found()).toEqual([]);
});

test('says that only the wording is checked where no shop knows anything', async () => {
  const view = await bench();
  expect(view.getByText(t('benchNoFacts'))).toBeTruthy();
  expect(factBench(SHOP, { products: [], promotions: [], policies: [], orders: [] }, () => 0)).toBeNull();
});
