import type { Severity } from '../../checks/finding';

const SVG = 'http://www.w3.org/2000/svg';

/** Drawn, not typed: emoji and dingbats are missing from some systems' fonts, and then show as boxes. */
const PATHS: Record<Severity | 'ok', string> = {
  block: 'M5.6 5.6l12.8 12.8M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  warn: 'M12 9v4m0 4h.01M12 3l9.5 17h-19z',
  tip: 'M12 11v6m0-10h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  ok: 'M4 12.5l5.500 5.500L20 7',
};

export function severityIcon(severity: Severity | 'ok'): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '14',
    height: '14',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  })) {
    icon.setAttribute(name, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[severity]);
  icon.append(path);
  return icon;
}
