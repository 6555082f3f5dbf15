import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Puts a fixture page's markup into the test's document, without its scripts. */
export function showFixture(name: string): void {
  const html = readFileSync(path.join(import.meta.dirname, '../fixtures/consoles', `${name}.html`), 'utf8');
  showPage(html);
}

/** Puts a page's markup into the test's document. */
export function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  document.head.replaceChildren(...page.head.childNodes);
  document.body.replaceChildren(...page.body.childNodes);
}

/** The only element that matches; throws where there is none, so that a test never works on nothing. */
export function one(css: string, root: ParentNode = document): HTMLElement {
  const element = root.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`no element ${css}`);
  return element;
}

/** Elements from markup. */
export function build(html: string): HTMLElement[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.children] as HTMLElement[];
}

/** Runs a change and gives the targets of its mutations, as the page's observer would. */
export async function changesOf(change: () => void): Promise<Set<Node>> {
  const targets = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const record of records) targets.add(record.target);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  change();
  await new Promise((done) => setTimeout(done, 0));
  observer.disconnect();
  return targets;
}
