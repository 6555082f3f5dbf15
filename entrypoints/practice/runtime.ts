/**
 * Content scripts don't run in an extension's own pages: there the practice page starts the page runtime itself, before the console
 * is drawn, so that the runtime's key listeners come first as they do at `document_start`. The runtime is imported only then, because
 * the plain page has no `browser.*`.
 */
export async function startRuntime(signal: AbortSignal): Promise<void> {
  if (location.protocol !== 'chrome-extension:') return;
  const [{ startPage }, { pageLink }, { translate }] = await Promise.all([
    import('../../lib/page/runtime'),
    import('../../lib/platform/page-link'),
    import('../../lib/platform/strings'),
  ]);
  startPage({ window, link: pageLink(), translate, signal });
}
