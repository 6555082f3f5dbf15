/** Part of a path that names one conversation, order or session rather than a kind of page. */
const isOfOne = (part: string): boolean => /^\d+$|\d{3}/.test(part) || (part.length >= 12 && /\d/.test(part));

/** Parameters by which old back-ends tell their pages apart. */
const ROUTES = /^(?:page|view|menu|module|mod|m|c|a|act|action|route|r|path|do)$/;

const kindOf = (path: string): string =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => (isOfOne(part) ? '*' : part))
    .join('/');

/** Where in its site a page is, as far as its address tells kinds of pages apart: without numbers, tokens and what is open just now. */
export function placeOf(url: string): string {
  const { protocol, host, pathname, searchParams, hash } = new URL(url);
  const routes = [...searchParams].filter(([name, value]) => ROUTES.test(name) && value !== '' && !isOfOne(value));
  const query = routes.map(([name, value]) => `${name}=${value}`).sort();
  const [route = ''] = hash.replace(/^#!?/, '').split(/[?&]/, 1);
  const path = kindOf(pathname.replace(/\/index\.\w{1,5}$/, ''));
  const inPage = route.includes('=') ? '' : kindOf(route);
  return `${protocol}//${host}/${path}${query.length > 0 ? `?${query.join('&')}` : ''}${inPage ? `#/${inPage}` : ''}`;
}
