import { err, ok, type Result } from '../shared/result';
import { boxOf, deepActive, refusalOf } from './box';
import type { RefusalReason, ReplaceRange } from './outcome';

/** Where to write: a box, and where in it; `null` = where its caret is, or its end when it never had one. */
export interface Target {
  box: HTMLElement;
  selection: ReplaceRange | null;
}

export interface TargetOptions {
  document: Document;
  /** The last box that had the focus, with its caret. */
  remembered?: Target | null;
  /** Elements that don't count, e.g. those of our own overlay. */
  ignore?: (element: Element) => boolean;
  /** Opens closed shadow roots where the platform can; open ones by default. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/**
 * Finds where text goes: the box with the focus, else the one remembered. A box with the focus that may not be written to is an
 * error, never a reason to look further: the person is there, and words must not appear elsewhere.
 */
export function findTarget(options: TargetOptions): Result<Target, { reason: RefusalReason; detail: string }> {
  const active = deepActive(options.document, options.shadowRootOf);
  const focused = active && !options.ignore?.(active) ? boxOf(active) : null;
  const target = focused ? { box: focused, selection: null } : options.remembered;
  if (!target) return err({ reason: 'no-box', detail: 'none' });
  const refusal = refusalOf(target.box);
  return refusal ? err(refusal) : ok(target);
}
