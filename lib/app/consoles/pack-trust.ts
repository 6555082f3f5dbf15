import type { ConsolePack, Verified } from '../../consoles/pack';
import type { PackTrust } from './consoles';

const BY: Verified['by'][] = ['live-page', 'user', 'public-code', 'fixture'];

/** All that a pack says of who saw its fields. */
export function verifiedIn(value: unknown): Verified[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'verified' ? [inner as Verified] : verifiedIn(inner),
  );
}

/** How far a pack can be trusted: not further than its weakest field. */
export function packTrust(pack: ConsolePack): PackTrust {
  const all = verifiedIn(pack);
  const by = BY.findLast((one) => all.some((it) => it.by === one)) ?? 'fixture';
  const sureness = (['C', 'B', 'A'] as const).find((one) => all.some((it) => it.sureness === one)) ?? 'C';
  const date = all.map((it) => it.date).sort()[0] ?? pack.version;
  return { by, sureness, date };
}
