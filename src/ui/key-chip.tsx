import './key-chip.css';
import { Icon, type IconName } from './icon';

const icons: Record<string, IconName> = { 'account-key': 'key', passkey: 'passkey', 'wallet-secret': 'wallet' };
export const kindIcon = (kind: string): IconName => icons[kind] ?? 'key';

/** A guarded key, named; the kind is told in words too. */
export function KeyChip({ kind, label, kindLabel }: { kind: string; label: string; kindLabel: string }) {
  return (
    <span class={`key-chip ${kind}`}>
      <span class="mark">
        <Icon name={kindIcon(kind)} size={16} />
      </span>
      <b>{label}</b>
      <span class="soft">{kindLabel}</span>
    </span>
  );
}
