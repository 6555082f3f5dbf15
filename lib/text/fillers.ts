import { isMeaningful } from './fold-table';

/** What agents put around a sentence without adding to it: forms of address, particles. Written as they are folded. */
const PARTICLES = new Set([...'亲呢哦噢喔啊呀哈嘛哒嗯诶哎欸哟呐啦了的吧呗咯滴么'].map((char) => char.charCodeAt(0)));
const GREETINGS = ['亲爱的', '亲亲', '您好', '你好', '宝宝', '宝贝', '那个', '这个', '额'];

/** Whether the folded unit is a particle. */
export const isParticle = (code: number): boolean => isMeaningful(code) || PARTICLES.has(code);

/** The index of the first unit at or behind `from` that is no particle; `to` if there is none. */
export function skipParticles(codes: Uint16Array, from: number, to: number): number {
  let at = from;
  while (at < to && isParticle(codes[at] as number)) at++;
  return at;
}

/** The end of `codes[from…to)` without the particles it ends with. */
export function skipParticlesBack(codes: Uint16Array, from: number, to: number): number {
  let at = to;
  while (at > from && isParticle(codes[at - 1] as number)) at--;
  return at;
}

/** The end of `codes[from…to)` without the particles, greetings and forms of address it ends with. */
export function skipFillersBack(codes: Uint16Array, from: number, to: number): number {
  for (let at = to; ; ) {
    const greeting = GREETINGS.find((word) => endsWith(codes, from, at, word));
    // One particle at a time: the last of 亲爱的 is one, too.
    const next = greeting ? at - greeting.length : skipParticlesBack(codes, Math.max(from, at - 1), at);
    if (next === at) return at;
    at = next;
  }
}

function endsWith(codes: Uint16Array, from: number, to: number, word: string): boolean {
  const start = to - word.length;
  if (start < from) return false;
  for (let i = 0; i < word.length; i++) if (codes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}
