import type zh from '../../public/_locales/zh_CN/messages.json';

export type StringKey = keyof typeof zh;

/**
 * A text of the interface in the user's language. `$1`…`$9` in it are replaced by the arguments in order.
 * Texts live in `public/_locales`; the function is passed in, because the practice console also runs as a plain page.
 */
export type Translate = (key: StringKey, ...args: (string | number)[]) => string;
