import type { CDPSession } from '@playwright/test';

/** What a page's main thread has done so far: processor time in ms, so that a busy machine counts nothing twice. Heap in MB. */
export interface Usage {
  threadMs: number;
  heapMb: number;
}

/** Reads Chromium's own counters of the page's main thread (scripts, style, layout, parsing, collection). */
export async function usage(session: CDPSession): Promise<Usage> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((it) => it.name === name)?.value ?? 0;
  return { threadMs: value('ThreadTime') * 1000, heapMb: value('JSHeapUsedSize') / 2 ** 20 };
}

/** Main-thread time below the extension's functions. */
export interface ExtensionProfile {
  ms: number;
  /** Self time by function, largest first; names as the build left them. */
  functions: { name: string; ms: number }[];
}

/**
 * Runs `work` under the sampling profiler and returns the ms of main thread spent below a function of the extension, what it called
 * in the browser included. The profile holds every world of the page, the content script's isolated one too.
 */
export async function extensionTime(
  session: CDPSession,
  extensionId: string,
  work: () => Promise<void>,
): Promise<ExtensionProfile> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  const before = await usage(session);
  await work();
  const threadMs = (await usage(session)).threadMs - before.threadMs;
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const mark = (id: number, owner: string | null): void => {
    const node = nodes.get(id);
    if (!node) return;
    const { url, functionName, lineNumber } = node.callFrame;
    const own = url.startsWith(`chrome-extension://${extensionId}/`);
    const next = own ? `${functionName || 'anonymous'}:${lineNumber + 1}` : owner;
    if (next !== null) owners.set(id, next);
    for (const child of node.children ?? []) mark(child, next);
  };
  const [root] = profile.nodes;
  if (root) mark(root.id, null);
  const deltas = profile.timeDeltas ?? [];
  const byName = new Map<string, number>();
  let busy = 0;
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const delta = deltas[i + 1] ?? 0;
    if (nodes.get(id)?.callFrame.functionName !== '(idle)') busy += delta;
    const owner = owners.get(id);
    if (owner !== undefined) byName.set(owner, (byName.get(owner) ?? 0) + delta);
  }
  // Samples are taken by the wall clock: their shares are right on a busy machine, their sum isn't.
  const scale = busy === 0 ? 0 : threadMs / busy;
  const functions = [...byName].map(([name, micros]) => ({ name, ms: micros * scale })).sort((a, b) => b.ms - a.ms);
  return { ms: functions.reduce((sum, { ms }) => sum + ms, 0), functions };
}
