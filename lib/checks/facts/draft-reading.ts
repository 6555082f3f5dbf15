import { readable } from '../../text/quantities/readable';
import { NEGATIONS, NO_NEGATIONS } from '../engine/negation';
import type { Span } from '../engine/view';

interface Clause extends Span {
  text: string;
  sentence: Span;
  /** Why nothing in it is a claim of the agent's own, or null. */
  open: 'question' | 'condition' | 'wish' | 'case' | 'quotation' | 'elsewhere' | 'attempt' | null;
  /** A statement put to the buyer to confirm (收件人是李女士对吗): whoever says yes confirms what it states. */
  confirms: boolean;
}

/** A tilde ends sentences, unless it stands between figures (3~5天). */
const SENTENCE = /(?:[^。!?;\n…~]|~(?=[\d一二三四五六七八九十]))+/g;
/** What follows 的话, or 就 behind an 如果, is said of that case, and is a part of its own. */
const CLAUSE =
  /[^, :]+?的话(?![术题费语筒剧])(?=[^, :]{2})|(?:如果|假如|要是|若是|万一|只要|就算|哪怕|即使)[^, :]+?(?=(?:就|也|都)(?:可以|可|能|会|是|减|送|包|有|只要|给|享|打|算|得|要|收|补|退))|[^, :]+/g;

const ASKS =
  /吗|么$|嘛$|是不是|是否|有没有|能不能|会不会|可不可以|要不要|对不对|请问|多少|哪[个款种天里]|怎么|什么时候|几[天号件折块点]|多[久长](?!都)|想问|咨询|您?问的是|还是说/;
/** 对吗? after a statement asks for it. */
const CONFIRMS = /^(?:对吗|是吗|对吧|是吧|没错吧|对不对|是不是|是这样吗|对么|是么)$/;
const CONFIRMING = /(?:对吗|对吧|对么|对不对|是吗|是吧|没错吧|没错吗|正确吗|吗|吧|么)$/;
const SUPPOSES = /如果|假如|要是|假设|倘若|若是|若您|万一|除非|即使|哪怕|就算|比如|例如|打个比方/;
/** What is supposed against what is so, or only to explain: nothing follows that the agent claims. */
const IRREAL = /比如|例如|打个比方|假设|除非/;
/** What would be, and is not: 要是满300减50就好了, 如果有我早就推荐了. */
const WOULD = /就好了|多好|早就|肯定先|也想|我也|就不会|巴不得|求之不得|一定告诉|会告诉|当然好/;
const SUPPOSES_HERE = /的时候$|之后再|等[^,]*(?:再|以后)/;
const CASE = /的话$/;
const QUOTES =
  /[您你](?:刚才|刚刚|之前|前面|上面|那边|这边)?(?:(?:说|提到|讲|看到|截图)(?!的?[这那该]|[好对得完]|一[下声])|问(?!的|题|一下)|发的截图)|(?:客户|买家|客人|顾客)(?:说|反馈|提到|问)|听说|网上说/;
const ELSEWHERE =
  /(?<![\d点时半刻分钟号日天])(?:之前|以前)|上次|上回|去年|上个月|上周|当时|原来|原先|曾经?是|往年|别家|别的店|其[他它]店|其[他它]家|人家|隔壁|同行|他家|对方|下次|下个月|下周|到时候?|将来|明年|过期|作废|已经?结束|(?<![就要快会])结束了|已?取消/;
const ATTEMPT =
  /尽量|争取|尽快|帮您?[问催查看申]|帮你[问催查看申]|申请|不确定|不清楚|好像|也许|说不定|不一定|未必|看情况|希望|催一?下|试试/;
const AFTER_OVER =
  /^(?:的?(?:活动|优惠|特价|价格?|券|那[个次场])(?:昨天|前天|上周|之前)?)?(?:已经?|都|早就|也)?(?:过了|过去|结束|没有了|没了|过期|取消|停了|下线|抢完|领完|是(?:之前|以前|去年|上次|上周|上个月|旧))/;
const AFTER_NEGATED =
  /^(?:的?(?:活动|优惠|券|说法|承诺|规则|服务)?(?:都|是|目前|暂时|现在)*)(?:不(?:是|行|能|可以|参加|适用|支持|对|存在|享受|成立|准确|符|包括|算|含)|没有|没法|用不了|享受不了|做不到|取消|无效|除外)/;

/** So many units behind a claim are looked at within its clause. */
const AFTERTHOUGHT = 24;

/** The next clause takes back what this one says. */
const TAKEN_BACK =
  /^(?:这个?|该|此|那个?|都|目前|现在|暂时)*(?:不对|不是的?$|不行|没有这|没有的?$|不存在|不支持$|不成立|不准确|不能用|用不了|做不到|参加不了|享受不了|无效)/;

/** What an agent wrote, cut into what is claimed and what is only asked, supposed, denied or quoted. */
export class DraftReading {
  /** Folded for figures, unit for unit. */
  readonly folded: string;
  readonly clauses: readonly Clause[];

  constructor(readonly text: string) {
    this.folded = readable(text);
    this.clauses = clausesOf(this.folded);
  }

  /** All matches of a global pattern that are claims; with `confirmed`, also what the buyer is asked to confirm. */
  claims(pattern: RegExp, confirmed = false): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.folded); match; match = pattern.exec(this.folded)) {
      if (match[0] === '') pattern.lastIndex++;
      else if (this.isClaim(match.index, match.index + match[0].length, confirmed)) found.push(match);
    }
    return found;
  }

  /** Whether the agent states these words: not in a question, a condition, a quotation, and not denied. */
  isClaim(start: number, end: number, confirmed = false): boolean {
    const touched = this.clauses.filter((clause) => clause.start < end && start < clause.end);
    const first = touched[0];
    const last = touched.at(-1);
    // 400的话减50, 如果满400就减50: what is said spans the case and what holds in it.
    const isOpen = (it: Clause) =>
      it.open !== null &&
      !((it.open === 'case' || it.open === 'condition') && it !== last) &&
      !(confirmed && it.confirms);
    if (!first || !last || touched.some(isOpen)) return false;
    if (isDenied(this.folded.slice(first.start, start))) return false;
    const rest = this.folded.slice(end, Math.min(last.end, end + AFTERTHOUGHT));
    if (AFTER_NEGATED.test(rest) || AFTER_OVER.test(rest)) return false;
    const next = this.clauses[this.clauses.indexOf(last) + 1];
    return !(next && next.sentence === last.sentence && (AFTER_OVER.test(next.text) || TAKEN_BACK.test(next.text)));
  }

  /** The folded text of the clauses that a span touches, with the case they are said of. */
  clauseAt(start: number, end = start + 1): string {
    const touched = this.clauses.filter((clause) => clause.start < end && start < clause.end);
    const [first] = touched;
    if (!first) return '';
    const before = this.clauses[this.clauses.indexOf(first) - 1];
    const isCase = before?.open === 'case' || before?.open === 'condition';
    const from = before && isCase && before.sentence === first.sentence ? before : first;
    return this.folded.slice(from.start, touched.at(-1)?.end);
  }

  /** The folded text of the sentence that holds an offset. */
  sentenceAt(at: number): string {
    const { start, end } = this.sentenceSpan(at);
    return this.folded.slice(start, end);
  }

  sentenceSpan(at: number): Span {
    return this.clauses.find((clause) => clause.start <= at && at < clause.end)?.sentence ?? { start: at, end: at };
  }
}

function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = [];
  let quoted = false;
  for (const match of folded.matchAll(SENTENCE)) {
    const sentence = { start: match.index, end: match.index + match[0].length };
    const own: Clause[] = [...match[0].matchAll(CLAUSE)].map((part) => {
      const start = sentence.start + part.index;
      return { start, end: start + part[0].length, text: part[0], sentence, open: null, confirms: false };
    });
    const isAsked = folded[sentence.end] === '?';
    let carried: Clause['open'] = null;
    for (const [i, clause] of own.entries()) {
      const quotes = clause.text.split('"').length - 1;
      const following = own[i + 1]?.text ?? '';
      clause.open = carried ?? openAs(clause.text, (isAsked && i === own.length - 1) || CONFIRMS.test(following));
      clause.confirms = clause.open === 'question' && openAs(clause.text.replace(CONFIRMING, ''), false) === null;
      if (quoted || quotes > 0) clause.open = 'quotation';
      if (quotes % 2 === 1) quoted = !quoted;
      if (IRREAL.test(clause.text) || (SUPPOSES.test(clause.text) && WOULD.test(match[0]))) carried = 'wish';
      else if (QUOTES.test(clause.text)) carried = 'quotation';
    }
    clauses.push(...own);
  }
  return clauses;
}

function openAs(text: string, isAsked: boolean): Clause['open'] {
  if (isAsked || ASKS.test(text)) return 'question';
  if (CASE.test(text) && !SUPPOSES.test(text)) return 'case';
  if (SUPPOSES.test(text) || SUPPOSES_HERE.test(text)) return 'condition';
  if (QUOTES.test(text)) return 'quotation';
  if (ELSEWHERE.test(text)) return 'elsewhere';
  return ATTEMPT.test(text) ? 'attempt' : null;
}

const DENIALS = new RegExp(`(?:${NEGATIONS.join('|')}|没|未)`, 'g');
const NO_DENIALS = new RegExp(NO_NEGATIONS.join('|'), 'g');
/** So many units before the words, within the clause. */
const REACH = 10;
/** Of claims alone: these stand before a price, an offer or a gift. */
const NO_OFFER =
  /[不没未]$|不(?:参加|参与|享受?|在|打|送|包|给|到|享|卖|收|适合|建议|带|防|支持)$|(?:不|没)[^,]{0,2}(?:参加|参与|享受)/;
const NO_DENIALS_EITHER =
  /没问题|没关系|没事|没错|不好意思|差不多|不多|不到|不足|不满|不止|不好[吃看用闻喝]|不合[适身脚]|不喜欢|不满意|不想要/g;

const isDenied = (before: string): boolean => {
  const near = before.slice(-REACH).replace(NO_DENIALS, '').replace(NO_DENIALS_EITHER, '');
  DENIALS.lastIndex = 0;
  return DENIALS.test(near) || NO_OFFER.test(near);
};
