/** Chips stay short: the words themselves stand above them. */
const MAX_CHARS = 14;
const MAX_QUESTIONS = 4;

const ASKING =
  /[?？]|吗|呢$|么$|怎么|怎样|咋|啥|什么|多少|多久|多大|多重|几|哪|谁|能不能|可不可以|可以不|是不是|有没有|会不会|要不要|行不行|能否|是否/;

/** The questions in the buyer's open messages, shortened, newest last, at most four. A hint for the eye, never a gate. */
export function questionsIn(messages: readonly string[]): string[] {
  const found = new Set<string>();
  for (const sentence of messages.flatMap((message) => message.split(/(?<=[?？。！!~～\n])|[，,；;]/))) {
    const text = sentence.trim().replace(/^(亲|你好|您好|请问|在吗|那个|那)[，,、\s]*/u, '');
    if (text.length < 2 || !ASKING.test(text)) continue;
    const bare = text.replace(/[?？。！!~～\s]+$/u, '');
    if (bare.length < 2) continue;
    found.add(bare.length > MAX_CHARS ? `${bare.slice(0, MAX_CHARS)}…` : bare);
  }
  return [...found].slice(-MAX_QUESTIONS);
}
