import type { ServiceProfile } from './service';

/** Does a host match one of the patterns: `token.im` exactly, `*.token.im` any subdomain? */
export const matchesHost = (host: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern));

/** @param host lower-case, without port or trailing dot */
export const isOfficial = (profile: ServiceProfile, host: string): boolean => matchesHost(host, profile.officialHosts);

/** A host of the same brand without proof that it is official: neither confirmed nor warned of. */
export const isRelated = (profile: ServiceProfile, host: string): boolean =>
  profile.relatedHosts.some((related) => host === related || host.endsWith(`.${related}`));

/** The host of an address, as all rules want it: lower-case, without port and trailing dot; `undefined` if it has none. */
export function hostOf(url: string | undefined): string | undefined {
  try {
    const { protocol, hostname } = new URL(url ?? '');
    return /^https?:$/.test(protocol) ? hostname.replace(/\.$/, '') || undefined : undefined;
  } catch {
    return undefined; // not an address at all
  }
}
