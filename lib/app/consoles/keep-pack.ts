import type { ConsolePack, Locator, PackFault } from '../../consoles/pack';
import type { Store } from '../../data/store';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { hostOfPattern } from '../../text/match-pattern';
import { verifiedIn } from './pack-trust';

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

/** The one site of a pack that a lesson made as it stands; null for one that was shipped, mended, or written by hand. */
function taughtSite(pack: ConsolePack): string | null {
  const [site, ...others] = new Set(pack.matches.map(hostOfPattern));
  const isPointed =
    pack.hosts.length === 0 && verifiedIn(pack).every(({ by, date }) => by === 'user' && date === pack.version);
  return site && others.length === 0 && isPointed && !site.startsWith('*') ? site : null;
}

/**
 * Gives packs that were taught when a page still named their ids and platforms those that their sites have: a page must not stand in the
 * place of another site's pack. One that was taught again since stays as it is, and the older one goes.
 */
export async function settleTaughtPacks(ports: Pick<KeepPackPorts, 'store' | 'platformOf' | 'idOf'>): Promise<void> {
  const { store, platformOf, idOf } = ports;
  const rows = await store.consolePacks.all();
  for (const row of rows) {
    const site = taughtSite(row.pack);
    if (site === null) continue;
    const url = `https://${site}/`;
    const id = idOf(url, row.pack.kind === 'chat' ? 'chat' : 'orders');
    // Behind the site's name there may be a port, which patterns don't name.
    if (row.id === id || (row.id.startsWith(id) && /^-\d+$/.test(row.id.slice(id.length)))) continue;
    if (!rows.some((other) => other.id === id)) {
      const pack = { ...row.pack, id, platform: await platformOf(url, id) };
      if (!(await store.consolePacks.save({ ...row, id, pack })).ok) continue;
    }
    await store.consolePacks.remove(row.id);
  }
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
