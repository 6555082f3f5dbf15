import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Served {
  origin: string;
  port: number;
  close(): Promise<void>;
}

/** Pages served as if they were a console's: the browser must map `host` to `port` and trust `spki`. */
export interface ServedHost extends Served {
  host: string;
  /** Base64 SHA-256 of the certificate's public key, for `--ignore-certificate-errors-spki-list`. */
  spki: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Answers GET from `folder`; `routes` gives single paths another file of that folder; `cache` is the header of that name. */
function files(folder: string, routes: Record<string, string> = {}, cache = 'no-store'): RequestListener {
  const root = path.resolve(folder);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.resolve(root, `.${path.posix.resolve('/', routes[pathname] ?? decodeURIComponent(pathname))}`);
    const refuse = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    if (!file.startsWith(root + path.sep)) {
      refuse();
      return;
    }
    readFile(file).then((body) => {
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': cache }).end(body);
    }, refuse);
  };
}

async function listen(
  server: Server & { closeAllConnections(): void },
): Promise<{ port: number; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a folder over http on a free port of 127.0.0.1: the built extension's `practice.html` as a plain page. The browser may keep
 * what is `unchanging`.
 */
export async function serveFolder(folder: string, { unchanging = false } = {}): Promise<Served> {
  const { port, close } = await listen(createServer(files(folder, {}, unchanging ? 'max-age=3600' : 'no-store')));
  return { origin: `http://127.0.0.1:${port}`, port, close };
}

/**
 * Serves a folder over https with a certificate made for `host`, so that a build without test hosts reads the pages as the real
 * console's. `routes` maps paths of the console (`/chat-merchant/index.html`) to files of the folder; `cache` is the header of that name.
 */
export async function serveHost(
  host: string,
  folder: string,
  routes: Record<string, string> = {},
  cache?: string,
): Promise<ServedHost> {
  const made = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 24 * 3600 * 1000),
    notAfterDate: new Date(Date.now() + 7 * 24 * 3600 * 1000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  });
  const key = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(key).digest('base64');
  const { port, close } = await listen(
    createSecureServer({ key: made.private, cert: made.cert }, files(folder, routes, cache)),
  );
  return { host, origin: `https://${host}`, port, spki, close };
}
