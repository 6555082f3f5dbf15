// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { KeySettings } from '../../../components/workspace/key-settings';
import { translator } from '../../../lib/practice/translate';
import { DEFAULT_KEYMAP, type Keymap } from '../../../lib/shared/keymap';
import { FakeWorkspace } from '../../support/gallery/fake-workspace';
import { workspace } from '../../support/gallery/library-samples';

afterEach(cleanup);

function show(keymap: Keymap = DEFAULT_KEYMAP) {
  const fake = new FakeWorkspace(workspace());
  render(
    <AppProvider t={translator('zh')} workspace={fake}>
      <KeySettings settings={{ waitingLimitSeconds: 30, mac: false, keymap }} />
    </AppProvider>,
  );
  return fake;
}
const button = () => screen.getByRole('button', { name: /改「填入第 1 条建议」的按键/ });

describe('changing an in-page key', () => {
  it('takes the next combination that is pressed', () => {
    const fake = show();
    fireEvent.click(button());
    fireEvent.keyDown(button(), { key: 'Alt', code: 'AltLeft', altKey: true });
    fireEvent.keyDown(button(), { key: 'j', code: 'KeyJ', altKey: true, shiftKey: true });
    expect(fake.of('setKey')).toEqual([['insert1', 'Alt+Shift+KeyJ']]);
  });

  it('takes no key before it was asked to, none that only types, and none of an input method', () => {
    const fake = show();
    fireEvent.keyDown(button(), { key: 'j', code: 'KeyJ', altKey: true });
    fireEvent.click(button());
    fireEvent.keyDown(button(), { key: 'j', code: 'KeyJ' });
    fireEvent.keyDown(button(), { key: 'Process', code: 'KeyJ', altKey: true, keyCode: 229 });
    fireEvent.keyDown(button(), { key: 'Escape', code: 'Escape' });
    expect(fake.of('setKey')).toEqual([]);
  });

  it('takes a key away, and gives the default back', () => {
    const fake = show({ ...DEFAULT_KEYMAP, insert1: 'Alt+KeyJ' });
    fireEvent.click(button());
    fireEvent.keyDown(button(), { key: 'Backspace', code: 'Backspace' });
    fireEvent.click(screen.getByRole('button', { name: '恢复默认' }));
    expect(fake.of('setKey')).toEqual([
      ['insert1', ''],
      ['insert1', 'Alt+Digit1'],
    ]);
  });

  it('says when two actions share a key', () => {
    show({ ...DEFAULT_KEYMAP, insert1: 'Alt+KeyW' });
    expect(screen.getAllByText('和别的重复了，只有靠前的那个有效').length).toBeGreaterThan(0);
  });
});
