import type { CDPSession } from '@playwright/test';

/** What a page's main thread has done so far, in ms; heap in MB after a full collection. */
export interface Usage {
  taskMs: number;
  heapMb: number;
}

/** Reads Chromium's own counters of the page's main thread (all tasks: scripts, style, layout, parsing, collection). */
export async function usage(session: CDPSession): Promise<Usage> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((it) => it.name === name)?.value ?? 0;
  return { taskMs: value('TaskDuration') * 1000, heapMb: value('JSHeapUsedSize') / 2 ** 20 };
}

/**
 * Runs `work` under the sampling profiler and returns the ms of main thread spent below a function of the extension, what it called
 * in the browser included. The profile holds every world of the page, the content script's isolated one too.
 */
export async function extensionTime(
  session: CDPSession,
  extensionId: string,
  work: () => Promise<void>,
): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const below = new Set<number>();
  const mark = (id: number, inside: boolean): void => {
    const node = nodes.get(id);
    if (!node) return;
    const within = inside || node.callFrame.url.startsWith(`chrome-extension://${extensionId}/`);
    if (within) below.add(id);
    for (const child of node.children ?? []) mark(child, within);
  };
  const [root] = profile.nodes;
  if (root) mark(root.id, false);
  const deltas = profile.timeDeltas ?? [];
  const micros = (profile.samples ?? []).reduce((sum, id, i) => sum + (below.has(id) ? (deltas[i + 1] ?? 0) : 0), 0);
  return micros / 1000;
}
