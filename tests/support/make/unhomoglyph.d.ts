/** Has no types of its own: a text with each sign as the one it may be taken for. */
declare module 'unhomoglyph' {
  export default function unhomoglyph(text: string): string;
}
