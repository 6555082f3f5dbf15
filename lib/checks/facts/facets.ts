import type { Product, Sku } from '../../shop/product';
import { literally } from '../../text/literally';
import { sharesIn } from '../../text/quantities/compositions';
import { dimensionsIn } from '../../text/quantities/dimensions';
import type { Quantity } from '../../text/quantities/quantity';
import { quantitiesIn } from '../../text/quantities/read';
import { readable } from '../../text/quantities/readable';
import { chosen } from './sku-choice';
import { callsOf, sideOf, standIn } from './spoken-attributes';

/** One figure of an attribute: 低档约6小时 is labelled 低档, 约3小时充满 is told by what follows. */
export interface Facet {
  attribute: Product['attributes'][number];
  figure: Quantity;
  label: string;
  /** The choices that the label names, of which alone it is told: 7L款7升. Null: of the product. */
  skus: readonly Sku[] | null;
  /** 长, 宽, 高 …, where it is one. */
  side: string | null;
  stand: ReturnType<typeof standIn>;
  behind: string;
  /** Of what stands in front of the figure, behind it, and behind it at the head of a clause. */
  called: { before: RegExp; behind: RegExp; alone: RegExp };
  labelled: RegExp | null;
  /** A size or choice that says nothing of what is measured. */
  choice: string | null;
}

const LINK_WORD =
  '(?:时间|时长|距离|深度|一次|充一次|要|需要?|得|花|充满|大概|大约|可以|就?是|能?有|能|约|为|在|升?到|达到|达|可达|差不多|不到|不足|超过|也?就|只有?|才|都|的|了|最[长多高大低短小]|:)';
export const LINK = `${LINK_WORD}*`;
const ROUGH = /大概|大约|约|左右|不超过|每次|款$/g;
const CHOICE = /^(?:[2-6]?x*[sml]码?|\d+码|[春夏秋冬常规加绒]+款?|[\d.×*米床升]+.{0,4})$/;
/** 210×80厘米: these, in this order. */
const ORDER = ['长', '宽', '高'];

/** Figures that are no side of an area or a box: those are compared as one. */
export function figuresIn(text: string): Quantity[] {
  const sides = dimensionsIn(text);
  return quantitiesIn(text).filter((it) => !sides.some(({ start, end }) => start < it.end && it.start < end));
}

/** PU2000毫米 measures 2000毫米. */
const withoutMarks = (value: string): string =>
  value.replace(/[a-z]+(?=\d+(?:mm|毫米|cm|厘米))/g, (mark) => ' '.repeat(mark.length));

/** What a choice's name says it measures: 低枕 8厘米. */
const ofChoices = (product: Product): Facet['attribute'][] =>
  product.skus
    .map(({ name }) => ({ name: '规格', value: name }))
    // 单镜头 64G holds so much, and weighs nothing.
    .filter(
      ({ value }) => /^[^\d ]{2,}[ /]\S*\d/.test(value) && !/(?:^|\D)(?:8|16|32|64|128|256|512)gb?$/i.test(value),
    );

/** The sides of a box, in the order they are told in, and those of an area. */
function sidesIn(value: string): { figure: Quantity; side: string }[] {
  return dimensionsIn(value).flatMap(({ sides, start, end }) =>
    sides.flatMap((cm, i) => {
      const figure = { kind: 'length' as const, from: cm, to: cm, unit: '', start, end };
      // Of an area it is anyone's guess which of the two is the length.
      return (sides.length === 3 ? [ORDER[i] as string] : ['长', '宽']).map((side) => ({ figure, side }));
    }),
  );
}

function readFacets(product: Product): Facet[] {
  return [...product.attributes, ...ofChoices(product)].flatMap((attribute) => {
    const name = readable(attribute.name);
    const value = withoutMarks(readable(attribute.value));
    // Shares of materials have a check of their own.
    const isShare = sharesIn(value).length > 0;
    const plain = figuresIn(value).filter(({ kind }) => kind !== 'percent' || !isShare);
    const told = [...plain.map((figure) => ({ figure, side: null })), ...sidesIn(value)];
    return told.map(({ figure, side }) => {
      const head =
        value
          .slice(0, figure.start)
          .split(/[,;、()]/)
          .at(-1) ?? '';
      const label = head.replace(ROUGH, '').trim();
      const choice = label === '' ? null : chosen(product, label);
      const isChoice = choice?.named && choice.skus.length > 0 && choice.skus.length < product.skus.length;
      const { before, behind, alone } = callsOf(name, figure.kind);
      const isSize = CHOICE.test(label);
      const each = /^[每单一]([\u4e00-\u9fa5])$/.exec(label)?.[1];
      const words = [label, label.slice(0, 2), label.slice(-2), ...(each ? [`一${each}`, `每${each}`] : [])].filter(
        (part) => part.length >= 2 && (part === label || label.length > 3 || each !== undefined),
      );
      return {
        attribute,
        figure,
        label,
        skus: isChoice ? choice.skus : null,
        side: side ?? sideOf(label.slice(-2)) ?? sideOf(name),
        stand: standIn(name),
        behind: /^[\u4e00-\u9fa5]{2}/.exec(value.slice(figure.end))?.[0] ?? '',
        called: {
          before: new RegExp(`(?:${before})${LINK}$`),
          behind: new RegExp(`^的?(?:${behind})`),
          alone: new RegExp(`^(?:${alone})`),
        },
        labelled:
          words.length > 0 && !isSize && !isChoice
            ? new RegExp(`(?:${words.map(literally).join('|')})[\u4e00-\u9fa5]{0,2}?(?:${before}|${LINK_WORD})*$`)
            : null,
        choice: isSize || isChoice ? label : null,
      };
    });
  });
}

const known = new WeakMap<Product, Facet[]>();

/** The figures of a product's attributes, each with the ways it may be called; read once. */
export function facetsOf(product: Product): Facet[] {
  let facets = known.get(product);
  if (!facets) {
    facets = readFacets(product);
    known.set(product, facets);
  }
  return facets;
}
