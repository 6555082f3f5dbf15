import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Channel, serveCalls } from '../../../lib/app/transfer/channel';
import { ImportEngine } from '../../../lib/app/transfer/import-engine';
import { remoteEngine } from '../../../lib/app/transfer/remote-engine';
import type { TransferStep } from '../../../lib/app/transfer/transfer';
import { TransferSession } from '../../../lib/app/transfer/transfer-session';
import { openStore, type Store } from '../../../lib/data/store';
import { writeLibrary } from '../../../lib/formats/own/yingda-json';
import { err, ok, type Result } from '../../../lib/shared/result';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';

const HEADER = '快捷短语编码,快捷短语,快捷短语分组\n';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).buffer;

let store: Store;
let life: AbortController;
let count = 0;
let isBusy = false;
let backingUp: () => Promise<Result<void, 'failed'>>;
const saved: { name: string; file: Blob }[] = [];
const faults: unknown[] = [];
/** Let in before each call of the engine. */
let before: (method: string) => Promise<void> | void;

type Listener = (event: { data: unknown }) => void;

/** Both ends of a channel. Node can't clone a `File`; that all else can be cloned, the real page shows. */
function ports() {
  const listeners: Listener[][] = [[], []];
  return [0, 1].map((own) => ({
    postMessage(data: unknown) {
      setTimeout(() => {
        for (const hear of listeners[1 - own] ?? []) hear({ data });
      }, 0);
    },
    addEventListener: (_: 'message', hear: Listener) => void listeners[own]?.push(hear),
  })) as [ConstructorParameters<typeof Channel>[0], ConstructorParameters<typeof Channel>[0]];
}

function start() {
  const [here, there] = ports();
  const engine = new ImportEngine({
    store,
    newId: () => `id-${++count}`,
    now: () => 1_000 + count,
    alone: async (work) => (isBusy ? undefined : work()),
  });
  const guarded = new Proxy(engine, {
    get:
      (target, method: string) =>
      async (...args: unknown[]) => {
        await before(method);
        return (target as unknown as Record<string, (...all: unknown[]) => unknown>)[method]?.(...args);
      },
  });
  serveCalls(there, guarded);
  const channel = new Channel(here);
  const end = () => channel.end('ended');
  life.signal.addEventListener('abort', end);
  return { engine: remoteEngine(channel), end };
}

const session = () =>
  new TransferSession(
    {
      start,
      isLeftOver: async () => (await store.staging.jobs()).length > 0,
      backup: () => backingUp(),
      watchPast: () => () => {},
      save: (name, file) => saved.push({ name, file }),
      refreshConsoles: () => {},
      fault: (_, cause) => faults.push(cause),
    },
    life.signal,
  );

const at = <K extends TransferStep['kind']>(transfer: TransferSession, kind: K) =>
  eventually(() => {
    const { step } = transfer.getState();
    if (step.kind !== kind || (step.kind === 'preview' && step.isStale)) throw new Error(step.kind);
    return step as Extract<TransferStep, { kind: K }>;
  });
const fileOf = (text: string, name = 'a.csv') => ({ file: new File([text], name) });
const bodies = async () => (await store.phrases.all()).map(({ body }) => body);
const left = async () => [await store.database.jobs.count(), await store.database.staged.count()];

beforeEach(async () => {
  store = openStore(`transfer-test-${++count}`);
  life = new AbortController();
  isBusy = false;
  before = () => {};
  backingUp = async () => ok(undefined);
  faults.length = 0;
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

describe('an import', () => {
  it('is seen, written after a backup, and taken back', async () => {
    await store.phrases.save(aPhrase('fh', { body: '原来的', scope: 'personal' }));
    const transfer = session();
    const order: string[] = [];
    backingUp = async () => {
      order.push(`backup of ${(await bodies()).join()}`);
      return ok(undefined);
    };
    transfer.open(fileOf(`${HEADER}fh,新的,\nb,二,售前\nc,,\n`));
    const { view } = await at(transfer, 'preview');
    expect(view).toMatchObject({ name: 'a.csv', fault: null, counts: { all: 3, create: 1, update: 1, error: 1 } });
    expect(await transfer.rows('error', 0, 9)).toMatchObject([{ row: 4, reason: 'no-body' }]);
    expect(await transfer.rows('all', 1, 2)).toMatchObject([{ row: 3, phrase: { groups: ['售前'] } }]);
    transfer.write(false);
    const { report } = await at(transfer, 'done');
    expect(report).toMatchObject({ created: 1, updated: 1, errors: 1 });
    expect(order).toEqual(['backup of 原来的']);
    expect((await bodies()).sort()).toEqual(['二', '新的']);
    expect(await transfer.undo(report.changeId)).toEqual(ok(undefined));
    expect(await bodies()).toEqual(['原来的']);
    expect(await transfer.undo(report.changeId)).toEqual(err('invalid'));
    expect(await left()).toEqual([0, 0]);
  });

  it('follows corrections, the last of which counts', async () => {
    const transfer = session();
    transfer.open(fileOf('甲,一句长一些的话\n乙,又一句长一些的话\n'));
    const { view } = await at(transfer, 'preview');
    expect(view).toMatchObject({ isGuess: true, fault: 'no-header', counts: { all: 0 } });
    transfer.correct({ mapping: { headerRow: 0, fields: ['body', null] } });
    transfer.correct({ mapping: { headerRow: 0, fields: ['title', 'body'] }, under: '旧店', scope: 'shop' });
    expect((await at(transfer, 'preview')).view.counts.create).toBe(2);
    expect(await transfer.rows('create', 0, 1)).toMatchObject([
      { phrase: { title: '甲', body: '一句长一些的话', groups: ['旧店'], scope: 'shop' } },
    ]);
  });

  it('that replaces puts the others into the trash within the same change', async () => {
    await store.phrases.saveAll([aPhrase('a'), aPhrase('b', { scope: 'shop' })], 'starter', 1);
    const transfer = session();
    transfer.open(fileOf(`${HEADER}x,新,\n`));
    await at(transfer, 'preview');
    transfer.correct({ mode: 'replace' });
    expect((await at(transfer, 'preview')).view.removed).toBe(1);
    transfer.write(false);
    const { report } = await at(transfer, 'done');
    expect((await store.phrases.trash()).map(({ id }) => id)).toEqual(['a']);
    await transfer.undo(report.changeId);
    expect(await store.phrases.trash()).toEqual([]);
    expect((await store.phrases.all()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('brings pictures in with their phrases, and leaves those that are there', async () => {
    const picture = { id: 'i', name: '图.png', type: 'image/png' as const, bytes: PNG };
    const text = writeLibrary([aPhrase('a', { images: ['i'] })], new Map([['i', picture]]));
    const transfer = session();
    transfer.open(fileOf(text, 'a.json'));
    await at(transfer, 'preview');
    transfer.write(false);
    await at(transfer, 'done');
    const { bytes, ...row } = (await store.images.get(['i'])).get('i') ?? { bytes: new ArrayBuffer(0) };
    expect(row).toEqual({ id: 'i', name: '图.png', type: 'image/png', phraseId: 'a' });
    expect(new Uint8Array(bytes)).toEqual(new Uint8Array(PNG));
    await transfer.exportFile({ kind: 'all' }, 'json');
    expect(await saved.at(-1)?.file.text()).toContain('"data":"iVBORw0KGgoBAgM="');
  });

  it.each([
    [
      'no backup could be made',
      'backup',
      () => {
        backingUp = async () => err('failed');
      },
    ],
    [
      'another page imports',
      'busy',
      () => {
        isBusy = true;
      },
    ],
    [
      'the disk is full',
      'disk-full',
      () => {
        vi.spyOn(store.staging, 'add').mockResolvedValue(err('disk-full'));
      },
    ],
    [
      'the worker breaks',
      'failed',
      () => {
        before = (method) => {
          if (method === 'write') throw new Error('gone');
        };
      },
    ],
  ] as const)('is not written when %s', async (_, fault, arrange) => {
    const transfer = session();
    transfer.open(fileOf(`${HEADER}x,新,\n`));
    await at(transfer, 'preview');
    arrange();
    transfer.write(false);
    await eventually(() => expect(transfer.getState().step).toMatchObject({ kind: 'preview', fault }));
    expect(await bodies()).toEqual([]);
    expect(await left()).toEqual([0, 0]);
  });

  it('can be written without a backup where the user says so', async () => {
    backingUp = async () => err('failed');
    const transfer = session();
    transfer.open({ pasted: '一句\n两句\n' });
    await at(transfer, 'preview');
    transfer.write(true);
    await at(transfer, 'done');
    expect(await bodies()).toHaveLength(2);
  });

  it.each(['stage', 'swap'])('is cancelled in the middle of the %s without a trace', async (phase) => {
    await store.phrases.save(aPhrase('a', { body: '原来的' }));
    const transfer = session();
    const rows = Array.from({ length: 3_000 }, (_, i) => `k${i},第 ${i} 条,\n`);
    transfer.open(fileOf(HEADER + rows.join('')));
    await at(transfer, 'preview');
    transfer.subscribe(() => {
      const { step } = transfer.getState();
      if (step.kind === 'writing' && step.progress.phase === phase && step.progress.done > 0) transfer.cancel();
    });
    transfer.write(false);
    await eventually(
      () => expect(transfer.getState().step).toMatchObject({ kind: 'preview', fault: 'cancelled' }),
      10_000,
    );
    expect(await bodies()).toEqual(['原来的']);
    expect(await left()).toEqual([0, 0]);
    expect(await store.phrases.changes()).toHaveLength(1);
  });

  it('is looked at anew when the library changed after the preview', async () => {
    const transfer = session();
    transfer.open(fileOf(`${HEADER}fh,新的,\n`));
    expect((await at(transfer, 'preview')).view.counts).toMatchObject({ create: 1, update: 0 });
    await store.phrases.save(aPhrase('fh', { body: '刚写的' }));
    transfer.write(false);
    await eventually(() =>
      expect(transfer.getState().step).toMatchObject({ kind: 'preview', fault: 'changed', isStale: false }),
    );
    expect((await at(transfer, 'preview')).view.counts).toMatchObject({ create: 0, update: 1 });
    expect(await bodies()).toEqual(['刚写的']);
  });

  it('that a killed page left behind is swept at the next start, and told', async () => {
    await store.staging.open({ id: 'j', kind: 'import', at: 1 });
    await store.staging.add('j', 0, 'phrases', [aPhrase('x')]);
    isBusy = true;
    const meanwhile = session();
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Another page's own import goes on.
    expect(await left()).toEqual([1, 1]);
    expect(meanwhile.getState().isLeftOver).toBe(false);
    isBusy = false;
    const transfer = session();
    await eventually(() => expect(transfer.getState().isLeftOver).toBe(true));
    expect(await left()).toEqual([0, 0]);
    expect(await bodies()).toEqual([]);
    transfer.forgetLeftOver();
    expect(transfer.getState().isLeftOver).toBe(false);
  });

  it('says why a file is refused, and ends where reading breaks or is cancelled', async () => {
    const transfer = session();
    transfer.open(fileOf('%PDF-1.7 x'));
    expect(await at(transfer, 'refused')).toMatchObject({ fault: 'not-text' });
    before = (method) => {
      if (method === 'open') throw new Error('out of memory');
    };
    transfer.open(fileOf(`${HEADER}a,b,\n`));
    expect(await at(transfer, 'refused')).toMatchObject({ fault: 'failed' });
    expect(faults).toHaveLength(1);
    before = () => new Promise(() => {});
    transfer.open(fileOf(`${HEADER}a,b,\n`));
    transfer.cancel();
    expect(transfer.getState().step).toEqual({ kind: 'choose' });
    before = () => {};
    transfer.open(fileOf(`${HEADER}a,b,\n`));
    expect((await at(transfer, 'preview')).view.counts.create).toBe(1);
  });
});
