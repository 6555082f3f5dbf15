import { expect, it } from 'vitest';
import type { RulesForPage } from '../../../lib/app/rules/rules-for-shop';
import { RulesInParts } from '../../../lib/app/rules/rules-in-parts';
import { packsFor } from '../../../lib/checks/packs';
import type { RulePack } from '../../../lib/checks/rule';

const rules = (packs: RulePack[]): RulesForPage => ({
  packs,
  platform: 'p',
  disabled: ['a'],
  severities: {},
  ignores: [],
  traditional: '',
  lookAlikes: '',
});

async function all(from: RulesInParts) {
  const first = await from.part('s', 'p', 0);
  const parts = [first];
  for (let i = 1; i < first.parts; i++) parts.push(await from.part('s', 'p', i));
  return parts;
}

it('tells every rule once, in its order, in parts that no page stands still for', async () => {
  const packs = packsFor('pinduoduo');
  const parts = await all(new RulesInParts(async () => rules(packs)));
  const [options, ...pieces] = parts.map(({ text }) => JSON.parse(text));
  expect(options).toEqual(JSON.parse(JSON.stringify({ ...rules([]), packs: undefined })));
  const told = (pieces as RulePack[]).flatMap(({ id, rules }) => rules.map((rule) => ({ id, rule: rule.id })));
  expect(told).toEqual(packs.flatMap(({ id, rules }) => rules.map((rule) => ({ id, rule: rule.id }))));
  const long = (pieces as RulePack[]).filter((piece) => JSON.stringify(piece).length > 65_000);
  expect(long.every((piece) => piece.rules.length === 1)).toBe(true);
  expect((pieces as RulePack[]).flatMap(({ disguises }) => disguises ?? [])).toEqual(
    packs.flatMap(({ disguises }) => disguises ?? []),
  );
  expect(new Set(parts.map(({ version }) => version)).size).toBe(1);
});

it('has another version when the rules were changed, or the worker forgot them, in between, and the same for a second frame', async () => {
  let packs = packsFor('pinduoduo');
  const told = new RulesInParts(async () => rules(packs));
  const first = await told.part('s', 'p', 0);
  expect((await told.part('s', 'p', 0)).version).toBe(first.version);
  packs = packs.slice(0, 1);
  const second = await told.part('s', 'p', 0);
  expect(second.version).not.toBe(first.version);
  expect((await told.part('s', 'p', 1)).version).toBe(second.version);
  const other = new RulesInParts(async () => rules(packs));
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect((await other.part('s', 'p', 1)).version).not.toBe(second.version);
});
