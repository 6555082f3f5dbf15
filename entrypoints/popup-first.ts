import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstLook } from '../lib/app/library/first-look';
import { type FirstLook, readFirstLook } from '../lib/data/first-look';

declare global {
  var yingdaFirstLook: Promise<FirstLook | null>;
}

/** Begins to read the popup's first phrases while the browser still fetches the program that shows them. */
export default defineUnlistedScript(() => {
  globalThis.yingdaFirstLook = readFirstLook(firstLook(10));
});
