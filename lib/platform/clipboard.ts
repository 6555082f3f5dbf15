import { describe } from '../shared/log';

/** Copies within a click of one of our own pages. False when the browser refused, e.g. because the page has no focus. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (cause) {
    console.warn(`[yingda] clipboard: ${describe(cause)}`);
    return false;
  }
}
