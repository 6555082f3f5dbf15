import type { Warning } from '../fault';
import { ownDates } from './strftime';
import { variable } from './variables';

/** Names that other tools give to what a seller's console knows. */
const KNOWN_NAMES: Record<string, string> = {
  'to.first_name': '买家',
  'to.last_name': '买家',
  'to.name': '买家',
  'to.full_name': '买家',
  'contact.name': '买家',
  'contact.first_name': '买家',
  'contact.last_name': '买家',
  'from.first_name': '客服',
  'from.last_name': '客服',
  'from.name': '客服',
  'from.full_name': '客服',
  'account.name': '客服',
  'agent.name': '客服',
  'agent.first_name': '客服',
  'agent.last_name': '客服',
  'user.firstname': '客服',
  'user.lastname': '客服',
  'user.fullname': '客服',
  'ticket.customer.firstname': '买家',
  'ticket.customer.lastname': '买家',
  'ticket.customer.fullname': '买家',
  clipboard: '剪贴板',
};

const named = (name: string, options: readonly string[] = []): string =>
  variable(Object.hasOwn(KNOWN_NAMES, name) ? (KNOWN_NAMES[name] as string) : name, options);

/** Handlebars' and Liquid's variables; those of Zammad are written `#{…}`. */
const DOUBLE = /\{\{\{?[ \t]*([^{}\n]{0,200}?)[ \t]*\}?\}\}/g;
const HASHED = /#\{[ \t]*([^{}\n]{1,200}?)[ \t]*\}/g;
/** What is left over and looks like one of another tool: conditions, `${…}`, `%{…}`. */
const LEFT_OVER = /\{\{|\{%|[$%]\{/;

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.\-]*`;
const PLAIN = new RegExp(`^${NAME}(?: ${NAME})?$`, 'u');
/** A helper that only changes how a name is written. */
const WRITTEN = new RegExp(
  String.raw`^(?:capitalize|capitalizeAll|lowercase|uppercase|titlecase|trim)\s+(${NAME})$`,
  'u',
);
const FILTERED = new RegExp(String.raw`^(${NAME})\s*\|`, 'u');
const DEFAULT = /\|\s*default\s*:\s*(?:"([^"]*)"|'([^']*)')/;
const EITHER = new RegExp(String.raw`^or\s+(${NAME})\s+(?:"([^"]*)"|'([^']*)')$`, 'u');
const CHOICE = /^choice\s+(?:"([^"]*)"|'([^']*)')$/;
const DATE = /^(?:date|moment|now|today)\b/;
const LIQUID_DATE = /^["'](?:now|today)["']\s*\|\s*date\s*:\s*["']([^"']*)["']$/;
const ADDED = /\badd=["'](-?\d{1,3})[;, ]?\s*(?:d|days?)["']/;

/** Brings other tools' variables into our notation. What can't be is left as it is, and told. */
export function ownVariables(text: string): { text: string; warnings: Warning[] } {
  if (!text.includes('{')) return { text, warnings: [] };
  const warnings = new Set<Warning>();
  const own = text.replace(DOUBLE, (source, inside: string) => ownExpression(inside, warnings) ?? source);
  if (LEFT_OVER.test(own)) warnings.add('variable-kept');
  return { text: own, warnings: [...warnings] };
}

/** The same for `#{…}`, which in any other text is a mark before a variable of ours. */
export function ownHashed(text: string): { text: string; warnings: Warning[] } {
  const warnings = new Set<Warning>();
  const own = text.replace(HASHED, (source, inside: string) => {
    const expression = ownExpression(inside, warnings);
    if (expression === null) warnings.add('variable-kept');
    return expression ?? source;
  });
  return { text: own, warnings: [...warnings] };
}

function ownExpression(inside: string, warnings: Set<Warning>): string | null {
  if (inside === 'cursor' || inside.startsWith('!')) return '';
  const liquid = LIQUID_DATE.exec(inside)?.[1];
  if (liquid !== undefined) {
    const { text, isWhole } = ownDates(liquid);
    if (!isWhole) warnings.add('variable-asked');
    return text;
  }
  if (DATE.test(inside)) {
    const days = Number(ADDED.exec(inside)?.[1] ?? 0);
    if (/\b(?:add|subtract|sub)=/.test(inside) && !ADDED.test(inside)) {
      warnings.add('variable-asked');
      return variable('日期');
    }
    return `{今天${days === 0 ? '' : days > 0 ? `+${days}` : days}}`;
  }
  const choice = CHOICE.exec(inside);
  if (choice) return variable('选择', (choice[1] ?? choice[2] ?? '').split(','));
  const either = EITHER.exec(inside);
  if (either) return named(either[1] ?? '', [either[2] ?? either[3] ?? '']);
  const filtered = FILTERED.exec(inside)?.[1];
  if (filtered !== undefined) {
    const usual = DEFAULT.exec(inside);
    return named(filtered, usual ? [usual[1] ?? usual[2] ?? ''] : []);
  }
  const written = WRITTEN.exec(inside)?.[1];
  if (written !== undefined) return named(written);
  // Our own notation, in one pair of braces too many.
  if (/^话术[:：]|[=＝]/.test(inside)) return /["'#/]/.test(inside) ? null : `{${inside}}`;
  if (inside === 'else' || !PLAIN.test(inside)) return null;
  if (inside === 'clipboard') warnings.add('variable-asked');
  return named(inside);
}
