import { isOfficial } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import { foldLetters } from './names/fold';
import { splitHost } from './names/public-suffix';
import { resemblance } from './names/resemblance';

/** A brand word as the name rules see it. */
export interface BrandWord {
  text: string;
  folded: string;
  /** For `im|token`, made of an official domain's parts: the short one is easily part of another word. */
  halves?: { short: string; shortFirst: boolean };
}

export interface BrandDomain {
  host: string;
  name: string;
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
  const { name, officialHosts, brandWords } = profile;
  const domains = new Map<string, BrandDomain>();
  for (const host of officialHosts) {
    const { registrable, name, suffix } = splitHost(host.replace(/^\*\./, ''));
    if (registrable) domains.set(registrable, { host: registrable, name, suffix });
  }
  const words = brandWords.map((text) => wordOf(text, [...domains.values()]));
  const suffixes = [...domains.values()].map(({ suffix }) => suffix).filter((suffix) => suffix.length <= 2);
  return {
    name,
    words,
    domains: [...domains.values()],
    mayResemble: resemblance({ words: brandWords, suffixes }),
    isOfficial: (host) => isOfficial(profile, host),
  };
}

function wordOf(text: string, domains: readonly BrandDomain[]): BrandWord {
  const folded = foldLetters(text);
  for (const { name, suffix } of domains) {
    if (text === suffix + name) return { text, folded, halves: { short: suffix, shortFirst: true } };
    if (text === name + suffix) return { text, folded, halves: { short: suffix, shortFirst: false } };
  }
  return { text, folded };
}
