/** An automatic reply's related answer is offered and chosen by an id of its own, and learned as the phrase it belongs to. */
const MARK = '#related-';

export const relatedId = (phraseId: string, place: number): string => `${phraseId}${MARK}${place}`;

/** The phrase behind an offered id. */
export const phraseIdOf = (offeredId: string): string => offeredId.split(MARK)[0] as string;
