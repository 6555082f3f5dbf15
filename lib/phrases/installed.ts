import { BLANK_PHRASE, type Phrase, type StarterPhrase } from './phrase';
import { starterVariables } from './starter-variables';

/** A phrase that comes with the extension keeps its id over versions. */
export const starterId = ({ code }: Pick<StarterPhrase, 'code'>): string => `starter-${code}`;

/** A phrase as it is installed. `now`: epoch ms. */
export const installedPhrase = (
  starter: StarterPhrase,
  { scope, order, now }: Pick<Phrase, 'scope' | 'order'> & { now: number },
): Phrase => ({
  ...BLANK_PHRASE,
  ...starter,
  variables: starterVariables([starter.body, ...(starter.variants ?? [])]),
  id: starterId(starter),
  scope,
  order,
  createdAt: now,
  updatedAt: now,
});

/** Whether nobody has changed it since: it may go with its pack. */
export const isUntouched = ({ createdAt, updatedAt }: Phrase): boolean => createdAt === updatedAt;
