import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import type { StringKey, Translate } from '../shared/strings';

type Texts = Partial<Record<StringKey, { message: string }>>;

/**
 * The interface's texts straight from `public/_locales`, for a page that has no `browser.i18n`: Chinese if the language (BCP 47, as
 * `navigator.language`) is Chinese, else English. A text without English falls back to the Chinese one.
 */
export function translator(language: string): Translate {
  const texts: Texts = /^zh\b/i.test(language) ? zh : { ...zh, ...en };
  return (key, ...args) =>
    (texts[key]?.message ?? key).replace(/\$(\$|[1-9])/g, (_, mark: string) =>
      mark === '$' ? '$' : String(args[Number(mark) - 1] ?? ''),
    );
}
