import type { Page } from '@playwright/test';

export interface Report {
  view: {
    conversation: { key: string; messages: { side: { value?: string }; kind: string; text: string }[] } | null;
  };
}
interface Told {
  yingda?: string;
  request: Report;
}
type Heard = (told: Told, sender: { tab?: { id: number } }) => void;
interface ExtensionGlobal {
  chrome: {
    tabs: {
      query(query: { url: string }): Promise<{ id: number }[]>;
      sendMessage(tabId: number, message: object): Promise<{ value: { told: boolean } } | undefined>;
    };
    runtime: { onMessage: { addListener(heard: Heard): void; removeListener(heard: Heard): void } };
  };
}

/** What the content script of the first tab at `url` (a match pattern) has read, as the side panel asks for it; null: nothing yet. */
export const reportOf = (extensionPage: Page, url: string): Promise<Report | null> =>
  extensionPage.evaluate(async (pattern) => {
    const { runtime, tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
    const [tab] = await tabs.query({ url: pattern });
    if (!tab) return null;
    return new Promise<Report | null>((resolve, reject) => {
      const done = (report: Report | null) => {
        runtime.onMessage.removeListener(heard);
        resolve(report);
      };
      const heard: Heard = ({ yingda, request }, sender) => {
        if (yingda === 'page.report' && sender.tab?.id === tab.id) done(request);
      };
      runtime.onMessage.addListener(heard);
      const asked = tabs.sendMessage(tab.id, { yingda: 'console.report', request: {} });
      // Of a page whose scripts have not been started yet nobody listens.
      const isDeaf = (cause: unknown) => /Receiving end does not exist/.test(String(cause));
      asked.then(
        (answer) => answer?.value.told || done(null),
        (cause: unknown) => (isDeaf(cause) ? done(null) : reject(cause)),
      );
    });
  }, url);
