import { matchesHost } from '../../services/belongs';
import { asAddress, carriedBy } from './carried';
import { sealed, shorteners } from './sealed';
import { readTarget, type Target } from './target';
import { wrappers } from './wrappers';

/** One address on the way, the outermost first. */
export interface Layer {
  target: Target;
  /** How it leads on to the next one: by a service known for it, by a parameter that says so, or by an app's own link. */
  onward?: { by: 'service'; name: string } | { by: 'parameter' } | { by: 'app' };
}

export interface Unpacked {
  layers: readonly Layer[];
  /** Why the end of the way cannot be seen. */
  hidden?: 'short' | 'sealed' | 'tooDeep';
}

/** Characters of an address that are read. No browser's bar shows more, and time must not grow with malice. */
const longest = 8_000;
/** Addresses that are unpacked one out of another. Who needs more has something to hide. */
const mostLayers = 6;

/** Follows an address through everything that it carries, without asking anybody. Never throws. */
export function unpack(address: string): Unpacked {
  const layers: Layer[] = [];
  for (let next: string | undefined = address.slice(0, longest); next !== undefined; ) {
    if (layers.length === mostLayers) return { layers, hidden: 'tooDeep' };
    const target = readTarget(next);
    next = undefined;
    if (target.kind === 'app' && target.carried) {
      layers.push({ target, onward: { by: 'app' } });
      next = target.carried;
    } else if (target.kind !== 'web') {
      layers.push({ target });
    } else {
      const url = new URL(target.url);
      const step = stepFrom(url, target.host);
      if (step === 'short' || step === 'sealed') return { layers: [...layers, { target }], hidden: step };
      layers.push(step ? { target, onward: step.onward } : { target });
      next = step?.to;
    }
  }
  return { layers };
}

type Step = { to: string; onward: NonNullable<Layer['onward']> };

function stepFrom(url: URL, host: string): Step | 'short' | 'sealed' | undefined {
  for (const { name, hosts, path, params, take } of wrappers) {
    if (!matchesHost(host, hosts) || (path && !path.test(url.pathname))) continue;
    const held = params?.map((param) => url.searchParams.get(param)).find(Boolean) ?? take?.(url);
    const to = asAddress(held) ?? withoutScheme(held);
    if (to) return { to, onward: { by: 'service', name } };
  }
  if (sealed.some(({ hosts, path }) => matchesHost(host, hosts) && (!path || path.test(url.pathname)))) return 'sealed';
  if (shorteners.has(host.replace(/^www\./, '')) && url.pathname.length > 1) return 'short';
  const to = carriedBy(url);
  return to === undefined ? undefined : { to, onward: { by: 'parameter' } };
}

/** Known services also take an address without its scheme. */
const withoutScheme = (held: string | undefined | null): string | undefined =>
  held && /^[^\s/?#:@]+\.[^\s/?#:@]+(?:[/:?#]|$)/.test(held) ? `https://${held}` : undefined;
