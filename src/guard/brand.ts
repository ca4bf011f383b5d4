import { isOfficial } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import { type BrandWord, brandWords } from './names/brand-word';
import { splitHost } from './names/public-suffix';
import { resemblance } from './names/resemblance';

export interface BrandDomain {
  host: string;
  /** What was registered, as it stands and without its hyphens. */
  name: string;
  compact: string;
  suffix: string;
}

/** What the name rules need of a service profile, worked out once. */
export interface Brand {
  name: string;
  words: readonly BrandWord[];
  /** The registrable domains of the official hosts. */
  domains: readonly BrandDomain[];
  mayResemble(host: string): boolean;
  isOfficial(host: string): boolean;
}

const brands = new WeakMap<ServiceProfile, Brand>();

export function brandOf(profile: ServiceProfile): Brand {
  const known = brands.get(profile);
  if (known) return known;
  const brand = build(profile);
  brands.set(profile, brand);
  return brand;
}

function build(profile: ServiceProfile): Brand {
  const found = new Map<string, BrandDomain>();
  for (const host of profile.officialHosts) {
    const { registrable, name, suffix } = splitHost(host.replace(/^\*\./, ''));
    if (registrable) found.set(registrable, { host: registrable, name, compact: name.replaceAll('-', ''), suffix });
  }
  const domains = [...found.values()];
  const words = brandWords(profile.brandWords, domains);
  return {
    name: profile.name,
    words,
    domains,
    mayResemble: resemblance({ words: words.map(({ text }) => text), domains }),
    isOfficial: (host) => isOfficial(profile, host),
  };
}
