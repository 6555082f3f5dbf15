import type { z } from '../shared/zod';

/** Who may send a message: a console page's runtime (`page`), or the extension's own worker and pages (`extension`). */
export type SenderKind = 'page' | 'extension';

/**
 * One message between the extension's parts. Each has a file of its own in `messages/`; the receiver checks who sent it and its
 * schema, the sender checks the answer. Values are JSON: typed arrays don't survive.
 */
export interface Message<Request, Response> {
  name: string;
  from: SenderKind;
  request: z.ZodMiniType<Request>;
  response: z.ZodMiniType<Response>;
}

export const message = <Request, Response>(definition: Message<Request, Response>): Message<Request, Response> =>
  definition;
