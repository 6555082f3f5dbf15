/** Reports a fault that must not stop the user's work. The text never holds buyers' words. */
export interface Log {
  /** `where`: the failing part, e.g. `guard`; `cause`: what was thrown. */
  fault(where: string, cause: unknown): void;
}

export const describe = (cause: unknown): string =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);

export const consoleLog: Log = {
  fault: (where, cause) => console.warn(`[yingda] ${where}: ${describe(cause)}`),
};
