/** The dictionary entry points of opencc-js have no types of their own: `traditional simplified …|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export default characters;
}
