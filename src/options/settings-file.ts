import { checkServiceUrl } from '../flows/edit-service';
import { type ProfileEdits, parseProfileEdits } from '../services/edits';
import { parseOfficialHost } from '../services/official-host';
import { defaultSettings, parseSettings, type Settings } from '../settings/settings';

/** What a settings file may change. Hosts lift protections, so the page asks about each of them singly. */
export interface SettingsFile {
  settings: Partial<Settings>;
  officialHosts: readonly string[];
  trustedHosts: readonly string[];
  urls: ProfileEdits['urls'];
}

const format = 'tokenim-key-guardian-settings';
const version = 1;
const caps = { bytes: 65_536, hosts: 100 };

export function writeSettingsFile(settings: Settings, edits: ProfileEdits, trustedHosts: readonly string[]): string {
  const content = { format, version, settings, officialHosts: edits.hosts, trustedHosts, urls: edits.urls };
  return `${JSON.stringify(content, null, 2)}\n`;
}

type Read = { ok: true; file: SettingsFile } | { ok: false; why: 'too-big' | 'not-ours' | 'too-new' };

/** Takes any text. Settings that are unknown or out of range, hosts and addresses that nobody may add: left out. */
export function readSettingsFile(text: string): Read {
  if (text.length > caps.bytes) return { ok: false, why: 'too-big' };
  const from = parsed(text);
  if (from?.format !== format) return { ok: false, why: 'not-ours' };
  if (typeof from.version !== 'number' || from.version > version) return { ok: false, why: 'too-new' };
  const officialHosts = hostsOf(from.officialHosts);
  return {
    ok: true,
    file: {
      settings: settingsOf(from.settings),
      officialHosts,
      trustedHosts: hostsOf(from.trustedHosts),
      urls: parseProfileEdits({ urls: from.urls }).urls,
    },
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // not JSON: not ours
  }
}

/** Only what the file says and we would have written ourselves. */
function settingsOf(value: unknown): Partial<Settings> {
  const said = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const read: Record<string, unknown> = { ...parseSettings(said) };
  const kept = Object.keys(defaultSettings).filter((key) => Object.hasOwn(said, key) && read[key] === said[key]);
  return Object.fromEntries(kept.map((key) => [key, read[key]]));
}

function hostsOf(value: unknown): string[] {
  const hosts = Array.isArray(value) ? value.slice(0, caps.hosts) : [];
  return [
    ...new Set(
      hosts.flatMap((host) => {
        const parsed = typeof host === 'string' && parseOfficialHost(host);
        return parsed !== false && parsed.ok ? [parsed.host] : [];
      }),
    ),
  ];
}

/** One line of the preview: what the file would change here. */
export type Change =
  | { kind: 'setting'; key: keyof Settings; from: Settings[keyof Settings]; to: Settings[keyof Settings] }
  | { kind: 'officialHost' | 'trustedHost'; host: string }
  | { kind: 'url'; page: keyof ProfileEdits['urls']; url: string };

/** Only differences: what is already so is not asked about. Addresses have to lie on a host that is official by then. */
export function changesOf(
  file: SettingsFile,
  now: {
    settings: Settings;
    officialHosts: readonly string[];
    trustedHosts: readonly string[];
    urls: ProfileEdits['urls'];
  },
): Change[] {
  const hosts = [...now.officialHosts, ...file.officialHosts];
  const keys = Object.keys(file.settings) as (keyof Settings)[];
  return [
    ...keys
      .filter((key) => file.settings[key] !== now.settings[key])
      .map((key): Change => ({ kind: 'setting', key, from: now.settings[key], to: file.settings[key] as never })),
    ...file.officialHosts
      .filter((host) => !now.officialHosts.includes(host))
      .map((host): Change => ({ kind: 'officialHost', host })),
    ...file.trustedHosts
      .filter((host) => !now.trustedHosts.includes(host) && !now.officialHosts.includes(host))
      .map((host): Change => ({ kind: 'trustedHost', host })),
    ...(Object.entries(file.urls) as [keyof ProfileEdits['urls'], string][])
      .filter(([page, url]) => now.urls[page] !== url && checkServiceUrl(url, hosts).ok)
      .map(([page, url]): Change => ({ kind: 'url', page, url })),
  ];
}
