import type { Page } from '@playwright/test';

/**
 * Stops a page's script right before `expression`, so that other processes move on first; `resume` lets it run. What happens by chance
 * between two processes then happens in this order each time.
 */
export async function pausedAt(page: Page, expression: string): Promise<{ resume(): Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  const paused = new Promise<void>((resolve) => session.once('Debugger.paused', () => resolve()));
  const done = session.send('Runtime.evaluate', { expression: `debugger; ${expression}` });
  await paused;
  return {
    resume: async () => {
      await session.send('Debugger.resume');
      const { exceptionDetails } = await done;
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      await session.detach();
    },
  };
}
