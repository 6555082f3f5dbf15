/** The dictionary entry points of opencc-js have no types of their own: `traditional simplified …|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export default characters;
}

/** New Japanese forms and the old ones they stand for: `転 轉|…`. */
declare module 'opencc-js/dict/JPShinjitaiCharacters' {
  const characters: string;
  export default characters;
}
