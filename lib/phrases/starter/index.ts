import { STAGES } from '../../service/conversation';
import type { StarterPhrase } from '../phrase';

/** One file a topic, each an array; a new file is enough to add a topic. */
const topics = import.meta.glob<StarterPhrase[]>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** The course of a talk, which agents look for phrases along; other groups stand behind these. */
const GROUPS = [
  '接待',
  '商品',
  '推荐',
  '议价',
  '活动',
  '下单',
  '核对',
  '订单',
  '物流',
  '售后',
  '投诉',
  '评价',
  '跟进',
  '回访',
];

const groupPlace = ({ groups: [group = ''] }: StarterPhrase): number => GROUPS.indexOf(group) >>> 0;
const stagePlace = ({ stage }: StarterPhrase): number => STAGES.indexOf(stage);

/**
 * The library a new user starts with: phrases that hold for any shop. What differs between shops (times, places, figures) is a variable
 * with options to choose from, so that no shop promises another's terms by default. Greetings, thanks and acknowledgements carry the tag
 * `small-talk`. By group, and within a group by stage.
 */
export const starterPhrases: StarterPhrase[] = Object.keys(topics)
  .sort()
  .flatMap((topic) => topics[topic] ?? [])
  .sort((a, b) => groupPlace(a) - groupPlace(b) || stagePlace(a) - stagePlace(b));
