/** "This site may have this key": the user's own decision, for one key and one site. */
export interface Exception {
  /** The id of the key's mark. */
  mark: string;
  /** `https://host`, or `http://host` where it was given to a page without encryption. */
  site: string;
  at: number;
}

const most = 500;

export const parseExceptions = (value: unknown): Exception[] =>
  (Array.isArray(value) ? value.slice(-most) : []).filter(
    (one): one is Exception =>
      typeof one === 'object' &&
      one !== null &&
      typeof one.mark === 'string' &&
      typeof one.site === 'string' &&
      /^https?:\/\/[^/\s]+$/.test(one.site) &&
      Number.isFinite(one.at),
  );

/** An exception over https is none for the same name without encryption: there anybody on the way may speak for it. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname.replace(/\.$/, '')}`;
}

export const isExcepted = (exceptions: readonly Exception[], mark: string, url: string): boolean =>
  exceptions.some((one) => one.mark === mark && one.site === siteOf(url));

/** With one for each of these keys on this site; the newest stand last, the oldest fall out. */
export const withExceptions = (
  old: readonly Exception[],
  marks: readonly string[],
  site: string,
  at: number,
): Exception[] =>
  [
    ...old.filter((one) => one.site !== site || !marks.includes(one.mark)),
    ...marks.map((mark) => ({ mark, site, at })),
  ].slice(-most);
