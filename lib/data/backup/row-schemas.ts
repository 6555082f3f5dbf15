import type { Seal } from '../../checks/ignore';
import type { RulePack } from '../../checks/rule';
import type { ConsolePack } from '../../consoles/pack';
import { z } from '../../shared/zod';
import {
  CHANGE_KINDS,
  type ConsolePackRow,
  type DraftRow,
  type ExampleRow,
  type FalseAlarmRow,
  type FaultRow,
  type IgnoreRow,
  type ImageRow,
  type NoteRow,
  type PhraseVersionRow,
  type ProposalRow,
  type RememberedRow,
  type RulePackRow,
  type ShopRow,
  type UseRow,
  type ValueRow,
} from '../records';
import { phrase, phraseRow } from './phrase-schema';
import { amount, at, row, type Shape, shape, text, texts } from './row-shape';
import { order, policy, product, promotion } from './shop-schemas';
import type { BackedUpTable } from './tables';

const id = z.int().check(z.gte(0));

const example = row<ExampleRow>({ id }, { shopId: text, phraseId: text, question: text, at });
const use = row<UseRow>({ shopId: text, phraseId: text }, { count: amount, lastAt: at });
const shop = row<ShopRow>(
  { id: text },
  { platform: text, name: text, guard: z.boolean(), answerWithinSeconds: amount, rulesOff: texts, seenAt: at },
);
const note = row<NoteRow>({ id: text }, { shopId: text, buyer: text, text, updatedAt: at });
const ignore = row<IgnoreRow>(
  { id: text },
  { shopId: text, ruleId: text, text, seal: shape<Seal>({ length: amount, sum: amount }), until: at, at },
);
const draft = row<DraftRow>({ key: text }, { value: text, updatedAt: at });
const value = row<ValueRow>({ key: text }, { value: z.unknown() as unknown as Shape<unknown> });
const fault = row<FaultRow>({ id }, { at, where: text, message: text });
const image = row<ImageRow>(
  { id: text },
  {
    phraseId: text,
    name: text,
    type: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
    bytes: z.instanceof(ArrayBuffer),
  },
);
const phraseVersion = row<PhraseVersionRow>({ id }, { phraseId: text, at, by: z.enum(CHANGE_KINDS), phrase });
const proposal = row<ProposalRow>({ id: text }, { phraseId: text, phrase, note: text, at });
const remembered = row<RememberedRow>({ name: text }, { value: text, at });
const falseAlarm = row<FalseAlarmRow>({ id: text }, { shopId: text, ruleId: text, text, at });
/** A pack is checked by its own schema before each use, wherever it comes from; one that no longer passes must not keep the rest back. */
const pack = z.looseObject({});
const rulePack = row<RulePackRow>({ id: text }, { pack: pack as unknown as Shape<RulePack>, on: z.boolean(), at });
const consolePack = row<ConsolePackRow>({ id: text }, { pack: pack as unknown as Shape<ConsolePack>, at });

const SCHEMAS: Record<BackedUpTable, z.ZodMiniType> = {
  phrases: phraseRow,
  images: image,
  phraseVersions: phraseVersion,
  proposals: proposal,
  examples: example,
  uses: use,
  shops: shop,
  notes: note,
  ignores: ignore,
  falseAlarms: falseAlarm,
  products: product,
  promotions: promotion,
  policies: policy,
  orders: order,
  drafts: draft,
  remembered,
  rulePacks: rulePack,
  consolePacks: consolePack,
  values: value,
  faults: fault,
};

/** The first field that is wrong, e.g. `variables.0.name`; empty for the row itself; null for a row that is right. */
export function rowFault(table: BackedUpTable, value: unknown): string | null {
  const checked = z.safeParse(SCHEMAS[table], value);
  return checked.success ? null : (checked.error.issues[0]?.path.map(String).join('.') ?? '');
}
