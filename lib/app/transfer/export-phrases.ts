import type { Store } from '../../data/store';
import type { Loss, Pictures, Writer } from '../../formats/writer';
import { LOSS_KINDS } from '../../formats/writer';
import { WRITERS } from '../../formats/writers';
import type { Phrase } from '../../phrases/phrase';
import type { ExportPreview, LossSummary, Selection } from './transfer';

type ExportStore = Pick<Store, 'ready' | 'phrases' | 'images' | 'examples'>;

/** Lost things and titles that are named; the rest is counted. */
const NAMED = 200;

function writerOf(id: string): Writer {
  const writer = WRITERS.find((it) => it.id === id);
  if (!writer) throw new Error(`no writer ${id}`);
  return writer;
}

async function selected(store: ExportStore, selection: Selection): Promise<Phrase[]> {
  await store.ready;
  const all = await store.phrases.all();
  if (selection.kind === 'all') return all;
  if (selection.kind === 'group') {
    return all.filter(({ groups }) => selection.path.every((name, level) => groups[level] === name));
  }
  const ids = new Set(selection.ids);
  return all.filter(({ id }) => ids.has(id));
}

/** Pictures are read for the one format that holds them. */
const picturesFor = async (store: ExportStore, phrases: readonly Phrase[], writerId: string): Promise<Pictures> =>
  writerId === 'json' ? ((await store.images.get(phrases.flatMap(({ images }) => images))) as Pictures) : new Map();

/** How many phrases a file would hold, and what of them it could not. */
export async function exportPreview(
  store: ExportStore,
  selection: Selection,
  writerId: string,
): Promise<ExportPreview> {
  const phrases = await selected(store, selection);
  const losses = writerOf(writerId).losses(phrases, await picturesFor(store, phrases, writerId));
  return { phrases: phrases.length, losses: summed(losses, phrases) };
}

function summed(losses: readonly Loss[], phrases: readonly Phrase[]): LossSummary[] {
  const titles = new Map(phrases.map(({ id, title, body }) => [id, title || body.slice(0, 12)]));
  return LOSS_KINDS.flatMap((kind) => {
    const of = losses.filter((loss) => loss.kind === kind);
    if (of.length === 0) return [];
    const losing = new Set(of.map(({ phraseId }) => phraseId));
    const found = of.flatMap((loss) => (kind === 'characters' ? [...loss.found] : [loss.found]));
    return {
      kind,
      phrases: losing.size,
      found: kind === 'pictures' ? [] : [...new Set(found)].slice(0, NAMED),
      count: kind === 'pictures' ? of.reduce((sum, loss) => sum + Number(loss.found), 0) : new Set(found).size,
      titles: [...losing].slice(0, NAMED).map((id) => titles.get(id) ?? ''),
    };
  });
}

/** The file itself. `now`: epoch ms, for its name. */
export async function exportedFile(
  store: ExportStore,
  selection: Selection,
  writerId: string,
  now: number,
): Promise<{ name: string; file: Blob }> {
  const writer = writerOf(writerId);
  const phrases = await selected(store, selection);
  const uses = await store.examples.totals();
  const bytes = await writer.write(phrases, await picturesFor(store, phrases, writerId), uses);
  return { name: fileName(writer, now), file: new Blob([bytes], { type: writer.mediaType }) };
}

/** In ASCII: browsers on systems without a Chinese locale call it `download` otherwise. */
function fileName({ id, extension }: Writer, now: number): string {
  const date = new Date(now);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((it) => String(it).padStart(2, '0'));
  return `${id === 'qianniu-csv' ? 'qianniu' : 'yingda'}-phrases-${day.join('-')}.${extension}`;
}
