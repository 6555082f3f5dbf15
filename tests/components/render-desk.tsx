import './patience';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach } from 'vitest';
import { AppProvider } from '../../components/app-context';
import { SidePanel } from '../../components/layout/side-panel';
import type { DeskState } from '../../lib/app/desk/desk';
import { translator } from '../../lib/practice/translate';
import { FakeDesk } from '../support/gallery/fake-desk';
import { NOW } from '../support/gallery/samples';

afterEach(cleanup);

export const t = translator('zh-CN');

/** The side panel over a desk that only remembers what it is asked. */
export function renderDesk(state: DeskState) {
  const desk = new FakeDesk(state, () => NOW);
  const view = render(
    <AppProvider t={t} desk={desk}>
      <SidePanel />
    </AppProvider>,
  );
  const set = (next: DeskState) => act(() => desk.set(next));
  /** Lets the promises of the desk's answers settle. */
  const settle = () => act(async () => {});
  const row = (phraseId: string): HTMLElement => {
    const found = view.container.querySelector<HTMLElement>(`li[data-phrase="${phraseId}"]`);
    if (!found) throw new Error(`no row ${phraseId}`);
    return found;
  };
  const rows = (): string[] =>
    [...view.container.querySelectorAll<HTMLElement>('li[data-phrase]')].map((one) => one.dataset.phrase ?? '');
  const pick = async (phraseId: string, init: MouseEventInit = {}) => {
    const button = row(phraseId).querySelector('button');
    if (!button) throw new Error('the row has no button');
    button.focus();
    fireEvent.click(button, init);
    await settle();
  };
  const status = (): string => view.container.querySelector('[data-part="insert-status"]')?.textContent ?? '';
  return { ...view, desk, set, settle, row, rows, pick, status };
}
