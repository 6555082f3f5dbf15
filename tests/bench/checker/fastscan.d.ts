// fastscan ships no types; what the bench calls is described here after its README.
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    search(content: string): [offset: number, word: string][];
  }
}
