/** What the browser says of another extension. */
export interface InstalledExtension {
  id: string;
  name: string;
  enabled: boolean;
  permissions?: readonly string[] | undefined;
  hostPermissions?: readonly string[] | undefined;
}

const hostPattern = /^(?:\*|https?|[a-z]+):\/\/([^/]+)(?:\/|$)/;

/** Whether an extension may read the pages, and so the session, of one of the official hosts (`x` or `*.x`). */
export function reaches({ permissions = [], hostPermissions = [] }: InstalledExtension, official: readonly string[]) {
  return permissions.includes('debugger') || hostPermissions.some((pattern) => covers(pattern, official));
}

function covers(pattern: string, official: readonly string[]): boolean {
  if (pattern === '<all_urls>') return true;
  const host = hostPattern.exec(pattern)?.[1];
  if (host === undefined) return false;
  if (host === '*') return true;
  const [name, isWide] = [host.replace(/^\*\./, ''), host.startsWith('*.')];
  return official.some((one) => {
    const own = one.replace(/^\*\./, '');
    const within = one.startsWith('*.') && name.endsWith(`.${own}`);
    return own === name ? isWide || !one.startsWith('*.') : within || (isWide && own.endsWith(`.${name}`));
  });
}
