import { fileFaultText, rowFaultText, warningText } from '../../../lib/formats/explain';
import type { FileFault } from '../../../lib/formats/fault';
import { type ImportPlan, plainOptions } from '../../../lib/formats/plan';
import { previewImport } from '../../../lib/formats/preview';
import { EVERY_SHEET, placeOf, type SheetPart } from '../../../lib/formats/workbook/sheet-place';
import type { Phrase } from '../../../lib/phrases/phrase';
import { translator } from '../../../lib/practice/translate';
import type { Translate } from '../../../lib/shared/strings';
import type { Command } from '../../support/commands';
import { fileOnDisk } from '../../support/file-on-disk';
import { printTable, rounded } from '../figures';
import { readOptions } from '../options';

const newId = (): string => crypto.randomUUID();

interface Seen {
  format: string | null;
  encoding: string | null;
  plan: ImportPlan | null;
  fault: FileFault | null;
  /** Where sheets begin that are read as one. */
  parts: readonly SheetPart[];
}

/** What the import page would show for this file, next to this library. */
async function see(file: string, present: readonly Phrase[]): Promise<Seen> {
  const preview = await previewImport(await fileOnDisk(file), present, plainOptions(newId, Date.now()));
  if (!preview.ok) return { format: null, encoding: null, plan: null, fault: preview.error, parts: [] };
  const { format, encoding, plan, sheet, alike } = preview.value;
  const parts = sheet === EVERY_SHEET ? alike : [];
  return { parts, format: format.id, encoding, plan: plan.ok ? plan.value : null, fault: plan.ok ? null : plan.error };
}

function errorsOf({ plan, fault, parts }: Seen, t: Translate): { row: number; reason: string }[] {
  const refused = (plan?.rows ?? []).flatMap((row) => {
    if (row.action !== 'error') return [];
    const place = placeOf(parts, row.row);
    const where = place ? ` (${place.sheet} ${place.row})` : '';
    return [{ row: row.row, reason: `${row.reason}: ${rowFaultText(row.reason, row.found, t)}${where}` }];
  });
  return fault
    ? [{ row: 0, reason: `${typeof fault === 'string' ? fault : fault.kind}: ${fileFaultText(fault, t)}` }]
    : refused;
}

const command: Command = {
  summary: 'FILE  what an import would do: format, encoding, create, update, skip, errors',
  async run(args) {
    const options = readOptions(args, ['library']);
    const [file, library] = options.words;
    if (!file) {
      console.error('usage: npm run eval -- import FILE [LIBRARY.json] [--entries] [--json]');
      return 2;
    }
    const t = translator('zh');
    const held = library ? await see(library, []) : null;
    if (library && !held?.plan) throw new Error(`${library} is no library: ${JSON.stringify(held?.fault)}`);
    const present = (held?.plan?.rows ?? []).flatMap((row) => (row.action === 'create' ? [row.phrase] : []));
    const started = performance.now();
    const seen = await see(file, present);
    const ms = rounded(performance.now() - started, 0);
    const { plan, format, encoding } = seen;
    const errors = errorsOf(seen, t);
    const entries = (plan?.rows ?? []).flatMap((row) => (row.action === 'create' ? [row] : []));
    const counts = {
      rows: plan?.rows.length ?? 0,
      create: plan?.create ?? 0,
      update: plan?.update ?? 0,
      skip: plan?.skip ?? 0,
    };
    printTable([
      ['format', format ?? '–'],
      ['encoding', encoding ?? '–'],
      ...Object.entries(counts).map(([name, count]) => [name, String(count)]),
      ['errors', String(errors.length)],
      ['ms', String(ms)],
    ]);
    for (const { row, reason } of errors) console.log(`  ${row ? `row ${row}` : 'file'}: ${reason}`);
    if (options.has('entries')) {
      for (const { row, phrase, warnings } of entries) {
        const { code, title, body, groups } = phrase;
        console.log(`  ${row}\t${code}\t${title}\t${groups.join(' › ')}\t${body.replaceAll('\n', '⏎')}`);
        for (const warning of warnings) console.log(`    ${warningText(warning, t)}`);
      }
    }
    if (options.has('json')) {
      const listed = entries.map(({ phrase: { code, title, body, groups } }) => ({ code, title, body, groups }));
      console.log(JSON.stringify({ format, encoding, ...counts, errors, entries: listed, ms }));
    }
    return 0;
  },
};

export default command;
