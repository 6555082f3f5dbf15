import type { FileFault } from '../fault';
import { type Token, tokensOf } from './markup';

/** Reads markup that arrives in pieces, token by token. */
export abstract class MarkupStream {
  #kept: string[] = [];

  /** Takes the next piece; a fault stops the reading. */
  push(piece: string): FileFault | null {
    const cut = piece.lastIndexOf('>') + 1;
    if (cut === 0) {
      this.#kept.push(piece);
      return null;
    }
    const whole = this.#kept.join('') + piece.slice(0, cut);
    this.#kept = [piece.slice(cut)];
    for (const token of tokensOf(whole)) {
      const fault = this.token(token);
      if (fault) return fault;
    }
    return null;
  }

  protected abstract token(token: Token): FileFault | null;
}
