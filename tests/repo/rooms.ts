import path from 'node:path';

/** Rooms that know neither the DOM nor the browser: usable, and tested, anywhere. */
export const PURE = ['text', 'checks', 'suggest', 'phrases', 'shop', 'service', 'formats', 'practice'];
const LIB = ['shared', ...PURE, 'consoles', 'editors', 'page', 'data', 'platform', 'app'];

export interface RoomRule {
  /** Rooms it may use. */
  values: string[];
  /** Rooms of which it may use the types only: the rest is passed in. */
  types: string[];
  /** Packages it may use, by prefix. */
  packages: string[];
}

const rule = (values: string[], types: string[] = [], packages: string[] = []): RoomRule => ({
  values,
  types,
  packages,
});

/** Who may import whom. Each room may also import itself. `data` alone knows Dexie, `shared` alone zod. */
export const RULES: Record<string, RoomRule> = {
  shared: rule([], [], ['zod/mini']),
  ...Object.fromEntries(PURE.map((room) => [room, rule([...PURE, 'shared'])])),
  // YAML and the number formats of spreadsheets are read by packages; everything else reads and writes files itself.
  formats: rule([...PURE, 'shared'], [], ['yaml', 'numfmt']),
  consoles: rule([...PURE, 'shared']),
  editors: rule([...PURE, 'shared']),
  // The runtime in a console's frame joins reading and writing; neither knows the other.
  page: rule([...PURE, 'shared', 'consoles', 'editors']),
  data: rule([...PURE, 'shared'], [], ['dexie', '@noble/hashes']),
  // Of `page` the port that it fulfils over messages.
  platform: rule([...PURE, 'shared'], ['page'], ['wxt/browser']),
  app: rule([...PURE, 'shared'], ['data', 'platform']),
  // Constants and pure functions of the trade may be used where something is drawn; what acts comes through the context.
  components: rule(
    ['shared', ...PURE],
    ['app'],
    [
      'react',
      'react-dom',
      'lucide-react',
      '@base-ui/react',
      '@tanstack/react-virtual',
      '@atlaskit/pragmatic-drag-and-drop',
      'diff',
    ],
  ),
  entrypoints: rule([...LIB, 'components'], [], ['']),
};

/**
 * Shapes that cross rooms: what a page's reader and writer say travels through messages to every other part. They hold no behaviour
 * and follow the rules of pure rooms themselves.
 */
export const CONTRACTS = ['lib/editors/outcome', 'lib/consoles/pack'];

/** What the interface asks of the use cases: types, and the lists they are made from. */
const PORTS = [
  'desk/desk',
  'library/library',
  'transfer/transfer',
  'workspace/workspace',
  'stored/backup',
  'stored/buyer-data',
  'consoles/consoles',
  'rules/own-rules',
].map((port) => `lib/app/${port}`);

/** The room a file (path from the top) belongs to; null outside the product. */
export function roomOf(file: string): string | null {
  const [top, second] = file.split('/');
  if (top === 'lib') return second ?? null;
  return top === 'components' || top === 'entrypoints' ? top : null;
}

/** Resolves a relative import to a path from the top, without extension. */
export const resolveImport = (file: string, from: string): string =>
  path.posix.join(path.posix.dirname(file), from).replace(/\.(tsx?|js)$/, '');

/** What is wrong with this import, or null. */
export function violation(file: string, from: string, typeOnly: boolean): string | null {
  const isContract = (target: string) => CONTRACTS.includes(target);
  const room = roomOf(file);
  const rules = room === null ? undefined : RULES[room];
  if (!room || !rules) return `${file}: its room has no rule`;
  const pureLike = isContract(file.replace(/\.tsx?$/, ''));
  const { values, types, packages } = pureLike ? rule([...PURE, 'shared']) : rules;
  const wrong = (why: string) => `${file} imports ${from}: ${why}`;

  if (!from.startsWith('.')) {
    const allowed = packages.some((it) => it === '' || from === it || from.startsWith(`${it}/`));
    return allowed ? null : wrong(`${room} may not use this package`);
  }
  const target = resolveImport(file, from);
  if (target.startsWith('public/_locales/')) {
    // The practice console also runs as a plain page, without the browser's own translations.
    return typeOnly || room === 'practice' ? null : wrong('only its types');
  }
  const targetRoom = roomOf(target);
  if (targetRoom === null) return wrong('outside the product');
  if (targetRoom === room && !pureLike) {
    return room === 'entrypoints' && target.split('/')[1] !== file.split('/')[1]
      ? wrong('an entry point imports from no other')
      : null;
  }
  if (isContract(target)) return null;
  if (values.includes(targetRoom)) return null;
  if (types.includes(targetRoom))
    return typeOnly || PORTS.includes(target) ? null : wrong(`${room} may only import types of ${targetRoom}`);
  return wrong(`${room} may not import ${targetRoom}`);
}
