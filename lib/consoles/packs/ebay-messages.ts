import type { ConsolePack } from '../pack';
import { at, labelled, published } from '../pack-parts';

const guessed = published('2026-06-01', 'C');

/**
 * eBay's messages (`/cnt/`, and the older `mesg.ebay.com`). Known are the addresses; the one public reader looks for guesses and finds by
 * luck. Read are the other side's name, by its label, and the box; what is said there is not.
 */
const ebayMessages: ConsolePack = {
  id: 'ebay-messages',
  label: 'eBay · 消息',
  platform: 'ebay',
  version: '2026-06',
  matches: [
    ...['com', 'co.uk', 'de', 'fr', 'it', 'es', 'com.au', 'ca'].map((site) => `https://www.ebay.${site}/cnt/*`),
    'https://mesg.ebay.com/mesgweb/*',
  ],
  // Too little is sure for a permission that everybody has to give.
  hosts: [],
  kind: 'chat',
  conversation: {
    key: labelled(guessed, '(?:Conversation with|From|Buyer)(?= ?[:：])', { match: '^[a-zA-Z0-9._*-]{3,64}$' }),
    buyer: labelled(guessed, '(?:Conversation with|From|Buyer)(?= ?[:：])', { match: '^[a-zA-Z0-9._*-]{3,64}$' }),
  },
  composer: { box: [at(guessed, 'textarea')], send: [], enter: 'none' },
};

export default ebayMessages;
