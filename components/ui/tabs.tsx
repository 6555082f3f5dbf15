import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; title: string; panel: ReactNode }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** Parts of a section of which one is shown. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  return (
    <Base.Root value={chosen} onValueChange={onChoose} className="flex min-h-0 flex-1 flex-col gap-3">
      <Base.List aria-label={label} className="flex flex-wrap gap-x-1 border-b border-line">
        {tabs.map(({ id, title }) => (
          <Base.Tab
            key={id}
            value={id}
            className="-mb-px min-h-8 whitespace-nowrap border-b-2 border-transparent px-2 hover:bg-hover data-active:border-accent data-active:font-medium"
          >
            {title}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ id, panel }) => (
        <Base.Panel key={id} value={id} className="flex min-h-0 flex-1 flex-col">
          {panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
