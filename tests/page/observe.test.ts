// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observePage } from '../../lib/page/observe';

type Call = { changed: Node[] | undefined; at: number; former?: Node[] };

let calls: Call[];
let routes: string[];
let stop: AbortController;
let hidden: boolean;

const watch = (attributes?: string[], urgent?: Node) =>
  observePage({
    document,
    ...(attributes && { attributes }),
    isOwn: (node) => node instanceof HTMLElement && node.id === 'own',
    isUrgent: (targets) => urgent !== undefined && targets.has(urgent),
    onChange: (changed, at, former) =>
      calls.push({ changed: changed && [...changed], at, ...(former && { former: [...former] }) }),
    onRoute: (url) => routes.push(url),
    signal: stop.signal,
  });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const add = (id: string, parent: Node = document.body) => {
  const element = document.createElement('p');
  element.id = id;
  parent.appendChild(element);
  return element;
};
const show = (isShown: boolean) => {
  hidden = !isShown;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  calls = [];
  routes = [];
  stop = new AbortController();
  hidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  document.body.replaceChildren();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('observePage', () => {
  it('asks for everything at the start', () => {
    watch();
    expect(calls).toEqual([{ changed: undefined, at: 1_000_000 }]);
  });

  it('tells the first change at once, and those of the same frame together', async () => {
    watch();
    await pass(100);
    calls.length = 0;
    const first = add('a');
    await pass(0);
    expect(calls).toEqual([{ changed: [document.body], at: 1_000_100 }]);
    add('b', first);
    await pass(5);
    (first.firstChild as Element).textContent = '改';
    await pass(5);
    expect(calls).toHaveLength(1);
    await pass(10);
    expect(calls).toHaveLength(2);
    expect(calls[1]?.changed).toEqual([first, first.firstChild]);
    expect(calls[1]?.at).toBe(1_000_100);
  });

  it('tells what can’t wait at once, and what had changed before it apart', async () => {
    const [list, mark] = [add('list'), add('mark')];
    watch(undefined, mark);
    await pass(100);
    add('a', list);
    await pass(0);
    calls.length = 0;
    add('b', list);
    await pass(1);
    expect(calls).toEqual([]);
    add('c', mark);
    await pass(0);
    expect(calls).toEqual([{ changed: [list, mark], at: 1_000_100, former: [list] }]);
    await pass(30);
    expect(calls).toHaveLength(1);

    // What has changed again with them is not what it was before.
    const other = add('other');
    await pass(30);
    add('d', list);
    await pass(0);
    add('e', list);
    add('f', other);
    await pass(1);
    add('g', list);
    add('h', mark);
    await pass(0);
    expect(calls.at(-1)?.former).toEqual([other]);
  });

  it('waits for no frame in a hidden tab, and pauses its slow check there', async () => {
    watch();
    show(false);
    calls.length = 0;
    add('a');
    await pass(0);
    add('b');
    await pass(0);
    expect(calls).toHaveLength(2);
    await pass(60_000);
    expect(calls).toHaveLength(2);
    show(true);
    expect(calls.at(-1)?.changed).toBeUndefined();
    await pass(2_500);
    expect(calls).toHaveLength(4);
  });

  it('looks at everything again after 2.5 s, the later the longer nothing happens', async () => {
    watch();
    await pass(2_500);
    expect(calls.map(({ changed }) => changed)).toEqual([undefined, undefined]);
    await pass(5_000 + 10_000 + 20_000);
    expect(calls).toHaveLength(5);
    await pass(20_000);
    expect(calls).toHaveLength(6);
    add('a');
    await pass(0);
    calls.length = 0;
    await pass(2_500);
    expect(calls.filter(({ changed }) => changed === undefined)).toHaveLength(1);
  });

  it('tells the first text of a text box apart from the box', async () => {
    const box = document.createElement('textarea');
    document.body.append(box);
    watch();
    await pass(100);
    calls.length = 0;
    box.append('在');
    await pass(100);
    box.setAttribute('placeholder', '发送给 小陈');
    await pass(100);
    box.replaceChildren();
    await pass(100);
    const told = calls.map(({ changed }) => changed?.map((node) => node.nodeType));
    expect(told).toEqual([[3], [1], [1]]);
  });

  it('goes on after everything was replaced', async () => {
    watch();
    const list = add('list');
    await pass(100);
    const next = document.createElement('ul');
    list.replaceWith(next);
    await pass(100);
    calls.length = 0;
    add('row', next);
    await pass(0);
    expect(calls[0]?.changed).toEqual([next]);
    const body = document.createElement('body');
    document.body.replaceWith(body);
    await pass(100);
    calls.length = 0;
    add('late', body);
    await pass(0);
    expect(calls[0]?.changed).toEqual([body]);
  });

  it('starts before there is a body', async () => {
    document.body.remove();
    watch();
    await pass(100);
    calls.length = 0;
    const body = document.createElement('body');
    document.documentElement.appendChild(body);
    await pass(0);
    expect(calls[0]?.changed).toEqual([document.documentElement]);
  });

  it('doesn’t see what is ours, nor attributes nobody asked for', async () => {
    watch(['class']);
    const row = add('row');
    await pass(100);
    calls.length = 0;
    const own = add('own');
    own.className = 'shown';
    row.setAttribute('data-tick', '1');
    await pass(100);
    own.remove();
    await pass(100);
    expect(calls).toEqual([]);
    row.className = 'active';
    await pass(0);
    expect(calls[0]?.changed).toEqual([row]);
  });

  it('tells another address, then asks for everything', async () => {
    watch();
    calls.length = 0;
    window.location.hash = '#/talk/2';
    await pass(900);
    expect(routes).toEqual([window.location.href]);
    expect(calls.map(({ changed }) => changed)).toContain(undefined);
    await pass(900);
    expect(routes).toHaveLength(1);
  });

  it('ends with its signal', async () => {
    watch();
    add('a');
    await pass(0);
    add('b');
    stop.abort();
    calls.length = 0;
    add('c');
    window.location.hash = '#/elsewhere';
    show(true);
    await pass(10_000);
    expect(calls).toEqual([]);
    expect(routes).toEqual([]);
  });
});
