/**
 * Calls over a message channel, between a page and its own worker. Both ends are ours and of one build: what crosses is trusted, and only
 * has to be clonable. Progress and cancelling travel beside the call.
 */

interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

type ToWorker = { call: number; method: string; args: unknown[] } | { abort: number };
type FromWorker =
  | { call: number; progress: unknown }
  | { call: number; answer: unknown }
  | { call: number; failed: string };

interface CallOptions {
  progress?: (progress: never) => void;
  signal?: AbortSignal;
}

/** Answers calls with the methods of `served`. Each gets the call's context as its last argument. */
export function serveCalls(port: Port, served: object): void {
  const running = new Map<number, AbortController>();
  const send = (message: FromWorker) => port.postMessage(message);
  port.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    if ('abort' in message) {
      running.get(message.abort)?.abort();
      return;
    }
    const { call, method, args } = message;
    const life = new AbortController();
    running.set(call, life);
    const context = { progress: (progress: unknown) => send({ call, progress }), signal: life.signal };
    const work = async (): Promise<unknown> =>
      (served as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args, context);
    work()
      .then(
        (answer) => send({ call, answer }),
        (cause: unknown) =>
          send({ call, failed: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) }),
      )
      .finally(() => running.delete(call));
  });
}

/** The caller's end. */
export class Channel {
  readonly #port: Port;
  readonly #open = new Map<
    number,
    { resolve(answer: unknown): void; reject(cause: Error): void; progress: ((progress: never) => void) | undefined }
  >();
  #calls = 0;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      const message = data as FromWorker;
      const waiting = this.#open.get(message.call);
      if (!waiting) return;
      if ('progress' in message) {
        waiting.progress?.(message.progress as never);
        return;
      }
      this.#open.delete(message.call);
      if ('failed' in message) waiting.reject(new Error(message.failed));
      else waiting.resolve(message.answer);
    });
  }

  /** Rejects when the method threw, or the channel was ended. */
  call(method: string, args: unknown[], { progress, signal }: CallOptions = {}): Promise<unknown> {
    const call = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#open.set(call, { resolve, reject, progress });
      const post = (message: ToWorker) => this.#port.postMessage(message);
      post({ call, method, args });
      if (signal?.aborted) post({ abort: call });
      else signal?.addEventListener('abort', () => this.#open.has(call) && post({ abort: call }), { once: true });
    });
  }

  /** Lets go of all calls: the other end is gone. */
  end(why: string): void {
    for (const { reject } of this.#open.values()) reject(new Error(why));
    this.#open.clear();
  }
}
