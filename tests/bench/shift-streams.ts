/**
 * The simulated streams as other people's would look: renamed devices and networks, other hours, coarser or fewer facts.
 * What falls is what the detectors took from these streams and not from the matter.
 */
import type { StreamEvent, StreamRow } from '../../scripts/watch-stream';

export interface Stream {
  events: StreamEvent[];
  truth: Truth[];
}

/** A line of the truth: an attack has a type, a user has months. */
export interface Truth {
  account: string;
  type?: string;
  from?: number;
  to?: number;
  visible?: boolean;
  firstSeen?: number | null;
  rows?: string[];
  months?: number;
  start?: number;
}

export type Shift = (stream: Stream, random: () => number) => Stream;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const eachRow =
  (change: (row: StreamRow, account: string) => StreamRow) =>
  ({ events, truth }: Stream): Stream => ({
    events: events.map((event) =>
      event.rows ? { ...event, rows: event.rows.map((row) => change(row, event.account)) } : event,
    ),
    truth,
  });

/** For a share of the accounts, always the same ones. */
const chosen = (random: () => number, share: number) => {
  const picked = new Map<string, boolean>();
  return (account: string): boolean => {
    const known = picked.get(account) ?? random() < share;
    picked.set(account, known);
    return known;
  };
};

/** Names nobody has heard of, the same for the same name; versions stay versions. */
function renamer(random: () => number): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const [, word = '', version = ''] = /^(.*?)([\s\d.]*)$/.exec(name) ?? [];
    if (word === 'Unknown') return name;
    const other = names.get(word) ?? `Q${Math.floor(random() * 1e6).toString(36)}`;
    names.set(word, other);
    return other + version;
  };
}

const rename = (device: StreamRow['device'], to: (name: string) => string) =>
  device ? { family: to(device.family), os: to(device.os) } : device;

/** Another number for each octet or group, the same wherever what stands before it is the same. */
function renumberer(random: () => number): (ip: string) => string {
  const tables = new Map<string, string>();
  const taken = new Set<string>();
  return (ip) => {
    const cut = ip.includes(':') ? ':' : '.';
    const parts = ip.split(cut);
    let [before, after] = ['', ''];
    return parts
      .map((part, nth) => {
        before += cut + part;
        const isKept = nth > (cut === '.' ? 2 : 3) || !/^[\da-f]+$/i.test(part);
        let told = isKept ? part : tables.get(before);
        while (told === undefined) {
          const one =
            cut === '.' ? String(1 + Math.floor(random() * 254)) : (1 + Math.floor(random() * 65_534)).toString(16);
          if (taken.has(`${after}${cut}${one}`)) continue;
          taken.add(`${after}${cut}${one}`);
          tables.set(before, one);
          told = one;
        }
        after += cut + told;
        return told;
      })
      .join(cut);
  };
}

const withoutRows = (stream: Stream, isDropped: (event: StreamEvent) => boolean): Stream => {
  const events = stream.events.filter((event) => !isDropped(event));
  return { events, truth: whatIsSeen(stream.truth, events) };
};

/** After events were left out: when the first of an attack's rows shows now. Without rows, as it was. */
function whatIsSeen(truth: readonly Truth[], events: readonly StreamEvent[]): Truth[] {
  const first = new Map<string, number>();
  for (const { account, rows, seen } of events)
    for (const { rowId } of rows ?? []) {
      const key = `${account} ${rowId.split('#')[0]}`;
      first.set(key, Math.min(seen, first.get(key) ?? seen));
    }
  return truth.map((one) => {
    if (!one.type || !one.rows || one.rows.length === 0 || one.type === 'cookie-replay' || !one.firstSeen) return one;
    const times = one.rows.flatMap((row) => first.get(`${one.account} ${row.split('#')[0]}`) ?? []);
    const seenAt = times.length > 0 ? Math.min(...times) : null;
    const firstSeen = seenAt === null ? null : Math.max(seenAt, one.firstSeen);
    return { ...one, firstSeen, visible: firstSeen !== null && firstSeen <= (one.to ?? 0) + 2 * dayMs };
  });
}

export const shifts: Readonly<Record<string, Shift>> = {
  'as given': (stream) => stream,
  /** Every browser and system, here and on the site. */
  'names all': (stream, random) => {
    const to = renamer(random);
    const events = stream.events.map((event) =>
      event.device ? { ...event, device: rename(event.device, to) ?? null } : event,
    );
    return eachRow((row) => ({ ...row, device: rename(row.device, to) ?? null }))({ ...stream, events });
  },
  /** The site has words of its own for what this browser calls itself. */
  'names of the site': (stream, random) => {
    const to = renamer(random);
    return eachRow((row) => ({ ...row, device: rename(row.device, to) ?? null }))(stream);
  },
  /** Half of the sites name the browser alone, or the system alone. */
  'names halved': (stream, random) => {
    const [isBrowser, isHalf] = [chosen(random, 0.5), chosen(random, 0.5)];
    return eachRow((row, account) => {
      if (!row.device || !isHalf(account)) return row;
      const device = isBrowser(account) ? { ...row.device, os: 'Unknown' } : { ...row.device, family: 'Unknown' };
      return { ...row, device };
    })(stream);
  },
  networks: (stream, random) => {
    const to = renumberer(random);
    return eachRow((row) => ({ ...row, ip: row.ip && to(row.ip) }))(stream);
  },
  /** Each country's name is another one's. */
  countries: (stream, random) => {
    const codes = [...new Set(stream.events.flatMap(({ rows = [] }) => rows.flatMap(({ country }) => country ?? [])))];
    const order = codes.map((code) => ({ code, by: random() })).sort((a, b) => a.by - b.by);
    const to = new Map(codes.map((code, nth) => [code, order[nth]?.code ?? code]));
    return eachRow((row) => ({ ...row, country: row.country && (to.get(row.country) ?? row.country) }))(stream);
  },
  /** Each account's page prints another zone than it did. */
  zones: (stream, random) => {
    const zones = new Map<string, number>();
    return eachRow((row, account) => {
      const zone = zones.get(account) ?? (Math.floor(random() * 25) - 12) * hourMs;
      zones.set(account, zone);
      if (row.precisionMs >= dayMs) return row;
      return { ...row, at: row.at && row.at + zone, lastActive: row.lastActive && row.lastActive + zone };
    })(stream);
  },
  /** Seconds become minutes, and minutes become days for a quarter. */
  'coarser times': (stream, random) => {
    const isDays = chosen(random, 0.25);
    return eachRow((row, account) => {
      const precisionMs = isDays(account) ? dayMs : Math.max(row.precisionMs, 60_000);
      const cut = (at: number | null) => at && Math.floor(at / precisionMs) * precisionMs;
      return { ...row, precisionMs, at: cut(row.at), lastActive: cut(row.lastActive) };
    })(stream);
  },
  /** Half of the full addresses are masked, a quarter of all is not shown. */
  'masked addresses': (stream, random) => {
    const [isMasked, isHidden] = [chosen(random, 0.5), chosen(random, 0.25)];
    const mask = (ip: string) =>
      ip.includes(':') ? `${ip.split(':').slice(0, 2).join(':')}:*` : `${ip.split('.').slice(0, 2).join('.')}.*.*`;
    return eachRow((row, account) => {
      if (!row.ip || isHidden(account)) return { ...row, ip: null };
      return isMasked(account) ? { ...row, ip: mask(row.ip) } : row;
    })(stream);
  },
  'no countries': (stream, random) => {
    const isHidden = chosen(random, 0.4);
    return eachRow((row, account) => (isHidden(account) ? { ...row, country: null } : row))(stream);
  },
  /** The guard hears a tenth less of what happens here. */
  'local events missing': (stream, random) =>
    withoutRows(stream, ({ kind }) => /^sign|^sensitive|^session/.test(kind) && random() < 0.1),
  /** The list is opened half as often. */
  'fewer readings': (stream, random) => withoutRows(stream, ({ kind }) => kind === 'list-read' && random() < 0.5),
  /** Half of the users, some of them twice. */
  'other users': (stream, random) => {
    const accounts = [...new Set(stream.truth.map(({ account }) => account))];
    const drawn = accounts.map((_, nth) => ({
      from: accounts[Math.floor(random() * accounts.length)] ?? '',
      to: `d${nth}`,
    }));
    const copies = new Map<string, string[]>();
    for (const { from, to } of drawn) copies.set(from, [...(copies.get(from) ?? []), to]);
    const draw = <T extends { account: string }>(all: readonly T[]): T[] =>
      all.flatMap((one) => (copies.get(one.account) ?? []).map((account) => ({ ...one, account })));
    return { events: draw(stream.events), truth: draw(stream.truth) };
  },
};
