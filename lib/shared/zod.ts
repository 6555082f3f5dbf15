/**
 * The one place zod is set up. The mini build (20 kB) serves every bundle, the content script included; `jitless` must be set before
 * the first parse, because zod otherwise probes `new Function`, which the extension's content security policy reports as an error.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
