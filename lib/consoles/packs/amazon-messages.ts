import type { ConsolePack } from '../pack';
import { at, labelled, published } from '../pack-parts';

const guessed = published('2026-06-01', 'C');
const SITES = [
  'com',
  'ca',
  'com.mx',
  'com.br',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'nl',
  'se',
  'pl',
  'com.tr',
  'co.jp',
  'com.au',
  'sg',
  'in',
  'ae',
  'sa',
];

/**
 * Amazon's buyer messages (`sellercentral.amazon.<tld>/messaging`). Known are the addresses and that its parts are web components with
 * open shadow roots; nobody has described the list or the bubbles. A talk there is about one order: its number, by its label, is the key.
 */
const amazonMessages: ConsolePack = {
  id: 'amazon-messages',
  label: 'Amazon · 买家消息',
  platform: 'amazon',
  version: '2026-06',
  matches: SITES.map((site) => `https://sellercentral.amazon.${site}/messaging/*`),
  // Too little is sure for a permission that everybody has to give.
  hosts: [],
  kind: 'chat',
  conversation: {
    key: labelled(guessed, '(?:Order ID|订单编号|订单号)', { match: '^[0-9]{3}-[0-9]{7}-[0-9]{7}(?![0-9])' }),
    buyer: labelled(guessed, '(?:Buyer name|Customer name|Buyer|买家姓名|买家)(?= ?[:：]| ?$)', { match: '^.{1,60}$' }),
  },
  composer: {
    box: [at(guessed, 'kat-textarea >>> textarea'), at(guessed, 'textarea')],
    send: [],
    enter: 'none',
  },
};

export default amazonMessages;
