import { browser } from 'wxt/browser';
import type { Translate } from '../shared/strings';

/** The browser's own choice of language. */
export const translate: Translate = (key, ...args) => browser.i18n.getMessage(key as never, args.map(String));

/** The language the texts are in, for assistive technology. */
export const uiLanguage = (): string => (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en');
