import { fold } from './fold';

/** What a name is measured against; the worker's `Brand` and the content script's own constant both fit. */
export interface Original {
  words: readonly string[];
  /** Public suffixes of the official hosts: under them a much shorter name can be mistaken. */
  suffixes: readonly string[];
}

/**
 * A cheap test that says yes to every host which the name rules could warn of, and to few others: the rules need not
 * run where it says no. It knows no public suffix list, so the content script can afford it too.
 */
export function resemblance({ words, suffixes }: Original): (host: string) => boolean {
  const near = new RegExp([...new Set(words.flatMap((word) => withGap(fold(word))))].join('|'));
  const endings = suffixes.map((suffix) => `.${suffix}`);
  return (host) => {
    if (host.includes('xn--') || endings.some((ending) => host.endsWith(ending))) return true;
    const bare = host.replace(separators, '');
    // Folding can also spoil a word, across a dot as well as inside a label ("imtoken" + "net"): so all views count.
    return near.test(bare) || near.test(fold(bare)) || near.test(fold(host).replace(separators, ''));
  };
}

const separators = /[-._]/g;

/** The word with any two neighbours replaced by up to four letters: that covers one slip and a doubled stretch. */
const withGap = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at + 2)];
    return head && tail ? `${head}.{0,4}${tail}` : head || tail;
  });
