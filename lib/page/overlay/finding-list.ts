import type { Finding } from '../../checks/finding';
import { firstFixable, inOrder } from '../../checks/finding';
import { takenOut } from '../../checks/replace';
import { VERDICTS, type Verdict } from '../../checks/verdict';
import type { Translate } from '../../shared/strings';
import { h, visibleText } from './dom';
import type { OverlayHost } from './host';
import { severityIcon } from './severity-icon';

export interface FindingActions {
  fix(finding: Finding): void;
  judge(finding: Finding, verdict: Verdict | 'once'): void;
}

/** Findings in order of severity: what was said, why it is one, its basis, what to do instead. */
export function findingList(
  host: OverlayHost,
  t: Translate,
  draft: string,
  findings: readonly Finding[],
  actions: FindingActions,
  fixKey: string,
): HTMLElement {
  const first = firstFixable(findings);
  return h(
    'ul',
    {},
    ...inOrder(findings).map((finding) => item(host, t, draft, finding, actions, finding === first ? fixKey : '')),
  );
}

/** A button holds so much; the box shows the rest. */
const SHOWN = 40;
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function item(
  host: OverlayHost,
  t: Translate,
  draft: string,
  finding: Finding,
  actions: FindingActions,
  fixKey: string,
): HTMLElement {
  const button = (label: string, onClick: () => void, primary = false, key = '') => {
    const element = h('button', { type: 'button', class: primary ? 'primary' : undefined }, label);
    if (key) element.append(' ', h('kbd', {}, key));
    host.onPress(element, onClick);
    return element;
  };
  const { fact, severity, replacement } = finding;
  const taken = takenOut(draft, finding);
  return h(
    'li',
    {},
    h(
      'p',
      {},
      h('span', { class: `severity ${severity}` }, severityIcon(severity), ` ${t(`overlay_${severity}`)} `),
      `「${visibleText(draft.slice(finding.start, finding.end))}」${finding.why}`,
    ),
    h('p', {}, finding.advice),
    h('p', { class: fact ? undefined : 'muted' }, fact ? `${fact.source.label}：${fact.text}` : finding.basis),
    taken === null ? null : h('p', { class: 'muted' }, t('overlay_takes_out', visibleText(taken))),
    h(
      'div',
      { class: 'actions' },
      replacement === undefined
        ? null
        : button(
            replacement === '' ? t('overlay_delete_words') : t('overlay_replace_with', shorten(replacement)),
            () => actions.fix(finding),
            true,
            fixKey,
          ),
      button(t('overlay_ignore_once'), () => actions.judge(finding, 'once')),
      h('span', { class: 'muted' }, t('overlay_ignore_shop')),
      ...VERDICTS.map((verdict) => button(t(`overlay_ignore_${verdict}`), () => actions.judge(finding, verdict))),
    ),
  );
}
