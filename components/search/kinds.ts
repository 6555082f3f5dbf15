import type { SearchKind } from '../../lib/app/desk/desk';
import type { StringKey } from '../../lib/shared/strings';

/** The DOM id of a hit's option. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export const KIND_WORD: Record<SearchKind, StringKey> = {
  phrase: 'searchPhrase',
  product: 'searchProduct',
  promotion: 'searchPromotion',
  policy: 'searchPolicy',
  order: 'searchOrder',
  settings: 'searchSettings',
};
