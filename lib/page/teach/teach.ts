import type { ConsolePack } from '../../consoles/pack';
import { type InnerRoot, innerOf } from '../../consoles/reader/roots';
import { ownPlatformOf, taughtIdOf } from '../../consoles/site-platform';
import type { PackHead } from '../../consoles/teach/teach-chat';
import { localDate } from '../../shared/local-time';
import type { Translate } from '../../shared/strings';
import { placeOf } from '../../text/page-place';
import { isImeKey } from '../ime';
import { listen, listenIn } from '../listening';
import { createOverlayHost } from '../overlay/host';
import type { Lesson } from './lessons';
import { createTeachPanel, type TeachView } from './panel';
import { pointedBox } from './pointed-box';
import { createPointer } from './pointer';
import { TEACH_STYLES } from './styles';

export interface TeachOptions {
  window: Window;
  translate: Translate;
  lesson: Lesson;
  /** Keeps the pack; what is wrong, in words, or null. */
  save(pack: ConsolePack): Promise<string | null>;
  now(): number;
  /** Called when the user is done or gives up. */
  ended(): void;
  signal: AbortSignal;
}

/** The documents of all frames that may be read from here, also those in shadow roots and in each other. */
const framesIn = (root: InnerRoot): Document[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = innerOf(element);
    if (!inner) return [];
    return 'defaultView' in inner ? [inner, ...framesIn(inner)] : framesIn(inner);
  });

/** A frame without an address of its own is a part of this page, such as an editor's box; one that a script wrote has that of the script. */
const isPart = ({ location }: Document): boolean =>
  location.protocol === 'about:' || location.href === window.location.href;

/**
 * Where the pack may read: the whole site, so that a page which goes elsewhere by itself is still read where it shows the same parts; with
 * frames in play only this frame's path, or frames around and beside it would be tried as well.
 */
function matchesOf(window: Window): string[] {
  const { protocol, hostname, pathname } = window.location;
  const isAlone = window === window.top && framesIn(window.document).filter(isPart).length >= window.frames.length;
  const path = pathname.replace(/\/[^/]*\d{3,}[^/]*/g, '/*');
  return [`${protocol}//${hostname}${isAlone ? '/' : path}*`];
}

/**
 * Teaches a console by pointing: one place after the other, then what a pack made of them reads on this page, to be kept, or
 * corrected place by place.
 */
export function startTeaching(options: TeachOptions): void {
  const { window, translate: t, lesson, save, now, ended } = options;
  const { steps, optional } = lesson;
  const life = new AbortController();
  const signal = AbortSignal.any([options.signal, life.signal]);
  const host = createOverlayHost(window, signal, TEACH_STYLES);
  const samples = new Map<string, Element>();
  let step: string | null = steps[0] ?? null;
  let fault: string | null = null;
  /** What was pointed at, and refused once. */
  let doubted: Element | null = null;

  const end = () => {
    life.abort();
    ended();
  };
  const pointer = createPointer(window, host, (element) => point(element), signal);
  const panel = createTeachPanel(host, t, lesson, {
    back: () => {
      const at = step ? steps.indexOf(step) : steps.length;
      go(steps[Math.max(0, at - 1)] ?? null);
    },
    skip: () => {
      if (step) skipped.add(step);
      next();
    },
    again: (field) => go(field),
    cancel: end,
    save: (label) => void keep(label),
    reload: () => window.location.reload(),
  });

  const skipped = new Set<string>();
  const go = (to: string | null) => {
    step = to;
    if (to !== null) skipped.delete(to);
    pointer.on = to !== null;
    fault = null;
    pointer.mark(to === null ? [] : [...samples.values()].filter((it) => it === samples.get(to)));
    show();
  };
  const next = () => {
    const missing = steps.find((it) => !samples.has(it) && !skipped.has(it));
    go(missing ?? null);
  };
  const point = (element: Element) => {
    if (!step) return;
    const meant = step === 'box' ? pointedBox(element) : element;
    if (!meant) {
      fault = t('teach_no_box');
      return show();
    }
    const doubt = meant === doubted ? null : lesson.doubt?.(step, meant, samples);
    doubted = doubt ? meant : null;
    if (doubt) {
      fault = t(doubt);
      return show();
    }
    samples.set(step, meant);
    next();
  };

  const taught = (label = '') => {
    const { host: site } = window.location;
    const date = localDate(now());
    const head: PackHead = {
      id: taughtIdOf(site, lesson.steps.includes('no') ? 'orders' : 'chat'),
      label: label || site,
      platform: ownPlatformOf(site),
      matches: matchesOf(window),
      home: placeOf(window.location.href),
      date,
    };
    return lesson.make(Object.fromEntries(samples), head, now());
  };
  const view = (): TeachView => {
    if (step)
      return {
        kind: 'pointing',
        step,
        number: steps.indexOf(step) + 1,
        of: steps.length,
        fault,
        optional: optional.has(step),
      };
    const result = taught();
    if ('why' in result) return { kind: 'failed', step: result.step, why: result.why };
    const preview = lesson.preview(result.pack, window.document, now, t);
    return { kind: 'preview', learned: result.learned, preview, site: window.location.hostname };
  };
  const show = () => {
    for (const frame of framesIn(window.document)) listenIn(frame);
    const now = view();
    if (now.kind === 'failed') samples.delete(now.step);
    panel.show(now);
    if (now.kind === 'preview') pointer.mark(now.preview.rows);
  };
  const keep = async (label: string) => {
    const result = taught(label);
    if ('why' in result) return;
    const wrong = await save(result.pack);
    panel.show(wrong === null ? { kind: 'saved' } : { kind: 'unsaved', why: wrong });
    pointer.mark([]);
  };
  listen(
    window,
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || isImeKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      end();
    },
    { capture: true, signal },
  );
  go(steps[0] ?? null);
}
