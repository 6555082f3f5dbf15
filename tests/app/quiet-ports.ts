import type { DeskPorts } from '../../lib/app/desk-ports';

/** Ports of a desk with nobody behind them. */
export const QUIET: Pick<
  DeskPorts,
  'suggest' | 'learn' | 'copy' | 'copyImage' | 'orderPages' | 'openWorkspace' | 'openPractice' | 'reloadTab' | 'mac'
> = {
  suggest: async () => null,
  learn: () => {},
  copyImage: async () => true,
  orderPages: async () => {},
  copy: async () => true,
  openWorkspace: () => {},
  openPractice: () => {},
  reloadTab: () => {},
  mac: false,
};
