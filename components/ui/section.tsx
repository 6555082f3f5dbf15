import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Beside the title: a count, a source. */
  aside?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** A section that folds; whoever uses it remembers the state. */
export function Section({ title, aside, open, onOpenChange, children }: SectionProps) {
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <Collapsible.Root open={open} onOpenChange={onOpenChange} render={<section className="border-t border-line" />}>
      <h2 className="flex items-center">
        <Collapsible.Trigger className="flex min-h-8 min-w-0 flex-1 items-center gap-1 px-2 text-left font-medium hover:bg-hover">
          <Chevron aria-hidden="true" size={14} className="shrink-0 text-muted" />
          <span className="shrink-0">{title}</span>
          {aside ? <span className="min-w-0 flex-1 truncate pl-1 text-sm font-normal text-muted">{aside}</span> : null}
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Panel className="px-2 pb-2">{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
