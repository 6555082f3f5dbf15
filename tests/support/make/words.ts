const CHARACTERS = [
  ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜',
];

/** As many different words of three to six characters, the same ones each time: no agent ever says them. */
export function madeWords(count: number): string[] {
  const words = new Set<string>();
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    // By its high bits: the low ones come round after a few thousand.
    return Math.floor((state / 2 ** 32) * below);
  };
  while (words.size < count) {
    words.add(Array.from({ length: 3 + next(4) }, () => CHARACTERS[next(CHARACTERS.length)]).join(''));
  }
  return [...words];
}
