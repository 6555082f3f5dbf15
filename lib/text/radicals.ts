/** Left parts of characters that are no characters by themselves: they stand alone only where a character was taken apart. */
export const RADICALS = '亻彳氵扌讠纟钅忄犭饣礻衤';

/** [left part, rest, whole] of characters that checkers are dodged with. */
const PARTS =
  '亻言信亻分份亻介价亻寸付亻弋代亻尔你亻也他亻故做亻呆保亻共供亻专传亻本体亻吏使亻可何亻更便亻直值亻昔借彳艮很彳寺待彳亍行氵去法氵先洗扌丁打扌戈找扌斗抖扌由抽扌奂换扌召招扌妾接扌口扣扌非排扌是提讠平评讠正证讠午许讠舌话讠周调讠己记讠寸讨讠方访讠羊详讠青请讠兑说讠上让纟工红纟及级纟合给纟且组纟色绝钅艮银钅戋钱钅肖销钅失铁忄夬快忄青情犭句狗犭者猪犭虫独饣反饭礻刀初';

const WHOLE = new Map<string, string>();
for (let at = 0; at < PARTS.length; at += 3) WHOLE.set(PARTS.slice(at, at + 2), PARTS[at + 2] as string);

/** The character that the two signs at `at` are the parts of: 亻言 → 信; undefined if they are of none. */
export const wholeOf = (text: string, at: number): string | undefined => WHOLE.get(text.slice(at, at + 2));
