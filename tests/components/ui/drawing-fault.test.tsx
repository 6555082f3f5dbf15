// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DrawingFault } from '../../../components/ui/drawing-fault';
import { t } from '../render-desk';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Broken(): never {
  throw new Error('no such row');
}

test('a page that throws while it is drawn says so, keeps the fault, and offers to begin anew', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const faults: [string, unknown][] = [];
  const page = render(
    <DrawingFault t={t} fault={(...fault) => faults.push(fault)}>
      <Broken />
    </DrawingFault>,
  );
  expect(page.getByText(/no such row/)).toBeTruthy();
  expect(page.getByText(t('deskErrorStill'))).toBeTruthy();
  expect(page.getByRole('button', { name: t('deskReload') })).toBeTruthy();
  expect(faults).toEqual([['drawing', new Error('no such row')]]);
});
