import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Key } from './small';

export interface MenuEntry {
  label: string;
  icon: LucideIcon;
  /** As printed on the keyboard. */
  keyLabel?: string;
  /** Stands behind the label when there are some. */
  count?: number;
  onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
}

/** A list of things to do, behind one button. */
export function Menu({ trigger, entries }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger as ReactElement<Record<string, unknown>>} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" collisionPadding={8} className="z-20">
          <Base.Popup className="min-w-40 rounded-md border border-line bg-surface p-1 shadow-float">
            {entries.map(({ label, icon: Icon, keyLabel, count, onSelect }) => (
              <Base.Item
                key={label}
                onClick={onSelect}
                className="flex min-h-7 cursor-pointer items-center gap-2 rounded-sm px-2 outline-none data-highlighted:bg-hover"
              >
                <Icon aria-hidden="true" size={14} className="shrink-0 text-muted" />
                <span className="flex-1">{label}</span>
                {count ? <span className="text-sm text-muted">{count}</span> : null}
                {keyLabel ? <Key>{keyLabel}</Key> : null}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
