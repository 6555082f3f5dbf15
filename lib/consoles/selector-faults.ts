import type { ConsolePack } from './pack';

/** Selectors of a pack that this browser doesn't know. Needs a document, so it runs where the pack is taught or imported. */
export function selectorFaults(pack: ConsolePack, document: Document): string[] {
  const faults: string[] = [];
  const probe = document.createDocumentFragment();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [part, inner] of Object.entries(value)) visit(inner, part);
    } else if (typeof value === 'string' && /^(?:css|closest|row)$/.test(key)) {
      try {
        for (const part of value.split(' >>> ')) probe.querySelector(part);
      } catch {
        // The only thing it throws for is a selector it can't read: that is what is asked.
        faults.push(value);
      }
    }
  };
  visit(pack, '');
  return faults;
}
