import { type OwnRulesPorts, OwnRulesSession } from '../../lib/app/rules/own-rules-session';
import type { RuleEngine } from '../../lib/app/rules/rule-import-engine';
import type { Channel } from '../../lib/app/transfer/channel';
import { translate } from '../../lib/platform/strings';
import ruleImportWorker from './rule-import-worker.ts?worker&url';
import { openWorkerChannel } from './worker-channel';

/** Rules of the user's own over the real worker and database. */
export const openOwnRules = (ports: Omit<OwnRulesPorts, 'start' | 't'>, signal: AbortSignal): OwnRulesSession =>
  new OwnRulesSession(
    {
      ...ports,
      t: translate,
      start() {
        const { channel, end } = openWorkerChannel(ruleImportWorker);
        return { engine: remoteRules(channel), end };
      },
    },
    signal,
  );

/** The engine at the other end of the channel. */
function remoteRules(channel: Channel): RuleEngine {
  const call = <M extends keyof RuleEngine>(method: M, args: unknown[], context?: object) =>
    channel.call(method, args, context) as ReturnType<RuleEngine[M]>;
  return {
    open: (source, settings, context) => call('open', [source, settings], context),
    settle: (settings, context) => call('settle', [settings], context),
    rows: (filter, from, to) => call('rows', [filter, from, to]),
    choose: (which, choice) => call('choose', [which, choice]),
    expect: (context) => call('expect', [], context),
    save: () => call('save', []),
  };
}
