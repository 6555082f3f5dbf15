import { consoleLog } from '../shared/log';

/** Copies within a click of one of our own pages. False when the browser refused, e.g. because the page has no focus. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (cause) {
    consoleLog.fault('clipboard', cause);
    return false;
  }
}

/**
 * Copies a picture within a click of one of our own pages. The clipboard takes PNG alone, so that other kinds are drawn anew; of an
 * animation that leaves the first picture. False when the picture is gone or the browser refused.
 */
export async function copyImage(image: Promise<Blob | null>): Promise<boolean> {
  try {
    // The clipboard is asked at once, in the click, and gets the picture when it is ready.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image.then(asPng) })]);
    return true;
  } catch (cause) {
    consoleLog.fault('clipboard', cause);
    return false;
  }
}

async function asPng(image: Blob | null): Promise<Blob> {
  if (!image) throw new Error('no picture');
  if (image.type === 'image/png') return image;
  const bitmap = await createImageBitmap(image);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
