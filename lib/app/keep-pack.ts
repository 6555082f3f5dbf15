import type { ConsolePack, Locator, PackFault } from '../consoles/pack';
import type { Store } from '../data/store';
import type { Clock } from '../shared/clock';
import type { Result } from '../shared/result';
import { hostOfPattern } from '../text/match-pattern';

export interface KeepPackPorts {
  store: Pick<Store, 'consolePacks'>;
  parse(data: unknown): Result<ConsolePack, PackFault[]>;
  /** The platform of the page's site, as packs other than this one name it. */
  platformOf(url: string, packId: string): Promise<string>;
  /** The id under which what this page teaches is kept. */
  idOf(url: string, lesson: 'chat' | 'orders'): string;
  now: Clock;
}

/**
 * Keeps a pack that a page's teaching mode made. A page may only teach its own site, speak for its platform, and replace what
 * that site taught before, whatever the pack says.
 * Gives what is wrong with it, with the place, or null.
 */
export async function keepTaughtPack(ports: KeepPackPorts, data: unknown, url: string): Promise<string | null> {
  const parsed = ports.parse(data);
  if (!parsed.ok) return told(parsed.error);
  const id = ports.idOf(url, parsed.value.kind === 'chat' ? 'chat' : 'orders');
  const pack = { ...parsed.value, id, platform: await ports.platformOf(url, id) };
  const site = new URL(url).hostname;
  const foreign = pack.matches.find((pattern) => hostOfPattern(pattern) !== site);
  if (foreign) return `matches: ${foreign}`;
  const saved = await ports.store.consolePacks.save({ id: pack.id, pack, at: ports.now() });
  return saved.ok ? null : saved.error;
}

const told = (faults: readonly PackFault[]): string =>
  faults.map(({ path, message }) => `${path}: ${message}`).join('\n');

export interface MendPackPorts extends Pick<KeepPackPorts, 'store' | 'parse' | 'now'> {
  /** The pack in force that reads this address and has this id. */
  packOf(url: string, packId: string): Promise<ConsolePack | null>;
  mend(pack: ConsolePack, field: string, locator: Locator): ConsolePack;
}

/**
 * Keeps the pack that reads a page with one more locator for one field, which that page's teaching mode found: in a shipped pack's place,
 * under its id. Gives what is wrong with it, with the place, or null.
 */
export async function keepRepair(
  { store, parse, packOf, mend, now }: MendPackPorts,
  { packId, field, locator }: { packId: string; field: string; locator: unknown },
  url: string,
): Promise<string | null> {
  const pack = await packOf(url, packId);
  if (!pack) return `${packId} does not read this page`;
  const parsed = parse(mend(pack, field, locator as Locator));
  if (!parsed.ok) return told(parsed.error);
  const saved = await store.consolePacks.save({ id: pack.id, pack: parsed.value, at: now() });
  return saved.ok ? null : saved.error;
}
