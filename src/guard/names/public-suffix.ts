import { parse } from 'tldts';

/** A host, split at its public suffix. Private suffixes (pages.dev, github.io) count: each name under one is a stranger. */
export interface SplitHost {
  /** `net.cn`, `pages.dev`; empty for an address or a single label. */
  suffix: string;
  /** The suffix belongs to a company that lets anyone publish below it. */
  privateSuffix: boolean;
  /** What somebody registered, `name.suffix`; `undefined` for an address and for a public suffix itself. */
  registrable?: string;
  name: string;
  /** Labels to the left of the registrable name, in reading order. */
  subdomains: readonly string[];
  isAddress: boolean;
  /** The last label is in the public suffix list (and not merely the last word of a local name). */
  listed: boolean;
}

const options = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  mixedInputs: false,
  detectIp: true,
};

/** @param host lower-case, without port or trailing dot. Never throws. */
export function splitHost(host: string): SplitHost {
  const { publicSuffix, domain, domainWithoutSuffix, subdomain, isPrivate, isIcann, isIp } = parse(host, options);
  return {
    suffix: publicSuffix ?? '',
    privateSuffix: isPrivate === true,
    ...(domain ? { registrable: domain } : {}),
    name: domainWithoutSuffix ?? '',
    subdomains: subdomain ? subdomain.split('.') : [],
    isAddress: isIp === true,
    listed: isIcann === true || isPrivate === true,
  };
}
