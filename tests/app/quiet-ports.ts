import type { DeskPorts } from '../../lib/app/desk/desk-ports';
import { translator } from '../../lib/practice/translate';

/** Ports of a desk with nobody behind them. */
export const QUIET: Pick<
  DeskPorts,
  | 't'
  | 'suggest'
  | 'learn'
  | 'copy'
  | 'copyImage'
  | 'orderPages'
  | 'openWorkspace'
  | 'openPractice'
  | 'teachTab'
  | 'reloadTab'
  | 'mac'
> = {
  t: translator('zh-CN'),
  suggest: async () => null,
  learn: () => {},
  copyImage: async () => true,
  orderPages: async () => {},
  copy: async () => true,
  openWorkspace: () => {},
  openPractice: () => {},
  teachTab: async () => 'started',
  reloadTab: () => {},
  mac: false,
};
