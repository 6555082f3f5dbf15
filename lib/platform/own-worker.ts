/** The one policy by which a page of ours makes script from a text: the address of a worker that was built with it. */
const POLICY = 'yingda-worker';

interface Policy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Made once: the page's own rule forbids a second of the name. */
let policy: Policy | null = null;

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: ownUrl }) ?? { createScriptURL: ownUrl };
  return policy.createScriptURL(url);
}

function ownUrl(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`no worker of ours: ${url}`);
  return url;
}

/** Starts a worker of this extension. `url`: its built file. The page demands trusted types. */
export const startOwnWorker = (url: string): Worker => new Worker(trusted(url), { type: 'module' });
