/**
 * One at a time over all pages and the worker; a page that is killed gives the lock back. Where there are no locks – tests outside a
 * browser, with one context – the work just runs.
 */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  return locks ? (locks.request(name, work) as Promise<T>) : work();
}
