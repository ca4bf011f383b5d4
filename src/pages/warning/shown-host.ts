import { splitHost } from '../../guard/names/public-suffix';
import { decodeLabel } from '../../guard/names/punycode';

/** How a host looks to a reader, which part of it was registered, and how it is really written if that differs. */
export function shownHost(host: string): { host: string; domain?: string; written?: string } {
  const read = (name: string) => name.split('.').map(decodeLabel).join('.');
  const shown = read(host);
  const { registrable } = splitHost(host);
  return {
    host: shown,
    ...(registrable ? { domain: read(registrable) } : {}),
    ...(shown === host ? {} : { written: host }),
  };
}
