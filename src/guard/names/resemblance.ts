import { fold } from './fold';
import { soundPatterns } from './sound';

/** What a name is measured against; the worker's `Brand` and the content script's own constant both fit. */
export interface Original {
  words: readonly string[];
  /** The registrable official domains: under their suffixes a much shorter name can be mistaken. */
  domains: readonly { compact: string; suffix: string }[];
}

/** More is no host name (RFC 1035 §2.3.4), so no browser opens it. */
const longestHost = 253;
/** A shorter word is only looked for as it stands. */
const shortestLong = 6;

/**
 * A cheap test that says yes to every host which the name rules could warn of, and to few others: the rules need not
 * run where it says no. It knows no public suffix list, so the content script can afford it too.
 */
export function resemblance({ words, domains }: Original): (host: string) => boolean {
  const isLong = (word: string) => word.length >= shortestLong;
  const far = domains.filter(({ suffix }) => suffix.length > 2);
  const joined = ({ compact, suffix }: Original['domains'][number]) => fold(compact + suffix.replaceAll('.', ''));
  const near = any([
    ...words.filter(isLong).flatMap((word) => withGap(fold(word))),
    ...words.filter((word) => !isLong(word)).map(fold),
    ...domains.map(joined),
    ...far.flatMap(({ compact, suffix }) =>
      withGap(fold(compact)).map((gap) => `${gap}${joined({ compact: '', suffix })}$`),
    ),
  ]);
  const heard = [...words.filter(isLong), ...far.map(({ compact }) => compact)];
  const sounds = any(heard.flatMap(soundPatterns));
  const isUnder = any(domains.filter(({ suffix }) => suffix.length <= 2).map(({ suffix }) => `\\.${suffix}$`));
  return (host) => {
    if (host.length > longestHost) return false;
    if (host.includes('xn--') || isUnder.test(host)) return true;
    const bare = host.replace(separators, '');
    // Folding can also spoil a word, across a dot as well as inside a label ("imtoken" + "net"): so all views count.
    return (
      near.test(bare) || near.test(fold(bare)) || near.test(fold(host).replace(separators, '')) || sounds.test(bare)
    );
  };
}

const separators = /[-._]/g;
const never = /(?!)/;
const any = (patterns: readonly string[]): RegExp =>
  patterns.length ? new RegExp([...new Set(patterns)].join('|')) : never;

/** The word with any two neighbours replaced by up to four letters: that covers one slip and a doubled stretch. */
const withGap = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at + 2)];
    return head && tail ? `${head}.{0,4}${tail}` : head || tail;
  });
