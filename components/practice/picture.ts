import { hashOf } from '../../lib/practice/random';

/** Motifs on a 100 × 70 field, chosen by a word of what the picture shows. Drawn for this project. */
const MOTIFS: readonly (readonly [words: RegExp, shapes: string])[] = [
  [
    /截图|手机|页面|短信|物流信息|付款|界面/,
    '<rect x="34" y="8" width="32" height="54" rx="5"/><rect x="38" y="15" width="24" height="36" fill="#fff"/><path d="M42 22h16M42 29h12M42 36h14" stroke="#8a94a3" stroke-width="2"/>',
  ],
  [
    /杯|碗|壶|瓶/,
    '<path d="M32 20h28v30q0 8-8 8H40q-8 0-8-8z"/><path d="M61 28q12 0 10 10-1 9-11 9" stroke="#7a8798" stroke-width="4" fill="none"/><path d="M46 20l-4 10 8 5-5 9" stroke="#fff" stroke-width="2" fill="none"/>',
  ],
  [
    /箱|包裹|快递|外包装|纸盒/,
    '<path d="M24 24l26-10 26 10v26L50 61 24 50z"/><path d="M24 24l26 10 26-10M50 34v27" stroke="#fff" stroke-width="2" fill="none" opacity=".7"/>',
  ],
  [
    /面单|运单|小票|发票|标签|吊牌/,
    '<path d="M30 10h40v50l-5-4-5 4-5-4-5 4-5-4-5 4-5-4-5 4z"/><path d="M37 22h26M37 30h20M37 38h23" stroke="#fff" stroke-width="2.5" opacity=".8"/>',
  ],
  [
    /衣|衫|裙|裤|领|袖|T恤|缩水|起球|线头/,
    '<path d="M36 14l14 6 14-6 14 10-7 11-7-4v29H36V31l-7 4-7-11z"/><path d="M43 17q7 9 14 0" stroke="#fff" stroke-width="2" fill="none" opacity=".7"/>',
  ],
  [
    /鞋|靴/,
    '<path d="M22 40q12 2 17-16l10 4q6 12 26 14 6 2 5 12H22z"/><path d="M22 50h58" stroke="#fff" stroke-width="2" opacity=".7"/>',
  ],
  [
    /门|家|柜|走廊/,
    '<path d="M33 8h34v52H33z"/><path d="M38 14h24v46H38z" fill="#fff" opacity=".35"/><circle cx="57" cy="38" r="2.5" fill="#fff"/>',
  ],
  [
    /破|裂|碎|漏|坏|划痕|瑕疵|污/,
    '<path d="M30 16h40v38H30z"/><path d="M50 16l-5 12 9 6-8 9 6 11" stroke="#fff" stroke-width="2.5" fill="none"/>',
  ],
];
const PLAIN = '<circle cx="50" cy="34" r="19"/><circle cx="44" cy="28" r="5" fill="#fff" opacity=".6"/>';

const escaped = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
const asAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
const hueOf = (text: string): number => hashOf(text) % 360;

/** A small drawing that stands for a photo in the chat, with its caption below. `shows` says in words what is on it. */
export function photo(shows: string): string {
  const hue = hueOf(shows);
  const shapes = MOTIFS.find(([words]) => words.test(shows))?.[1] ?? PLAIN;
  const caption = shows.length > 13 ? `${shows.slice(0, 12)}…` : shows;
  return asAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 84"><rect width="100" height="84" fill="hsl(${hue} 24% 88%)"/>` +
      `<ellipse cx="50" cy="62" rx="32" ry="4" fill="hsl(${hue} 20% 76%)"/><g fill="hsl(${hue} 32% 52%)">${shapes}</g>` +
      `<rect y="70" width="100" height="14" fill="#fff" opacity=".85"/>` +
      `<text x="50" y="80" font-size="7" font-family="sans-serif" text-anchor="middle" fill="#39424e">${escaped(caption)}</text></svg>`,
  );
}

/** A product's thumbnail: a tile with the first character of its short name. */
export function thumbnail(id: string, name: string): string {
  const hue = hueOf(id);
  return asAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 34% 84%)"/>` +
      `<path d="M0 48L48 14V48z" fill="hsl(${hue} 34% 77%)"/>` +
      `<text x="24" y="32" font-size="21" font-family="sans-serif" text-anchor="middle" fill="hsl(${hue} 45% 28%)">${escaped(
        [...name][0] ?? '',
      )}</text></svg>`,
  );
}
