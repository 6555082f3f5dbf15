import type { ReactNode } from 'react';

/**
 * What ends a long form, in sight however far it is scrolled. It stands last in the page's scrolling main part, to whose edges it reaches:
 * what sticks keeps off the padding otherwise, and rows would be seen below it.
 */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-4 z-1 -mx-4 -mb-4 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2 max-md:-bottom-2 max-md:-mx-2 max-md:-mb-2 max-md:px-2">
      {children}
    </div>
  );
}
