import type { z } from '../shared/zod';

/** Who may send a message: a page's content script, or a page of the extension. */
export type SenderKind = 'page' | 'extension';

/**
 * One message between the extension's parts. Each has a file of its own in `messages/`; the receiver checks the sender's kind and
 * both sides check the schema. Values are JSON.
 */
export interface Message<Name extends string, Request, Response> {
  name: Name;
  from: SenderKind;
  request: z.ZodMiniType<Request>;
  response: z.ZodMiniType<Response>;
}

export const message = <Name extends string, Request, Response>(
  definition: Message<Name, Request, Response>,
): Message<Name, Request, Response> => definition;
