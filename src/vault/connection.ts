/** How a copy outside is reached: a WebDAV folder, as whom, and under which name this browser writes there. */
export interface Connection {
  kind: 'webdav';
  /** https, ends in a slash. */
  url: string;
  user: string;
  /** A secret. */
  password: string;
  /** Random; names the files that this browser made. */
  device: string;
}

export const connectionCaps = { url: 2_000, user: 300, password: 1_000, connections: 5 };

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

export function parseConnections(value: unknown): Connection[] {
  return Array.isArray(value) ? value.slice(0, connectionCaps.connections).flatMap((one) => parse(one) ?? []) : [];
}

function parse(value: unknown): Connection | undefined {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Connection, unknown>>;
  const { kind, url, user, password, device } = from;
  if (kind !== 'webdav' || !isText(url, connectionCaps.url) || !/^https?:\/\/.+\/$/.test(url)) return undefined;
  if (!isText(user, connectionCaps.user) || !isText(password, connectionCaps.password)) return undefined;
  if (!isText(device, 8) || !/^[a-z\d]{8}$/.test(device)) return undefined;
  return { kind, url, user, password, device };
}
