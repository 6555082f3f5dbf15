import { Switch as Base } from '@base-ui/react/switch';

interface SwitchProps {
  label: string;
  /** Shown beside it; false keeps the label for screen readers only. */
  showLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Switch({ label, showLabel = true, checked, onChange, disabled = false }: SwitchProps) {
  const base = (
    <Base.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      className="flex h-4 w-7 shrink-0 items-center rounded-full border border-line-strong bg-sunken px-px data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
    >
      <Base.Thumb className="size-3 rounded-full bg-line-strong transition-transform data-checked:translate-x-3 data-checked:bg-on-accent" />
    </Base.Root>
  );
  if (!showLabel) return base;
  return (
    <span className="inline-flex min-h-6 items-center gap-1.5 text-sm">
      {base}
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
