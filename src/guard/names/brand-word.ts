import { isMadeOfAffixes } from './affixes';
import { foldLetters } from './fold';

/** A brand word as the name rules see it: lower-case, without hyphens and spaces. */
export interface BrandWord {
  text: string;
  folded: string;
  /** The official host that it stands for. */
  official: string;
  /** In the profile, so a person chose it; else taken from an official host's name. */
  given: boolean;
  /** Too few letters to be looked for inside other words, or with a slip in it. */
  isShort: boolean;
  /** For `im|token`, made of an official domain's parts: the short one is easily part of another word. */
  halves?: { short: string; long: string; shortFirst: boolean };
}

interface Domain {
  host: string;
  name: string;
  compact: string;
  suffix: string;
}

const shortestName = 4;
const shortestLong = 6;

/**
 * The words of a profile, and the name of each official domain that none of them stands for. A name that says nothing
 * (`wallet.com`, `my.app`), is very short or not Latin gives no word; near-domain rules still guard it.
 */
export function brandWords(given: readonly string[], domains: readonly Domain[]): BrandWord[] {
  const plain = given.map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, '')).filter((text) => text.length > 2);
  const words = plain.map((text) => wordOf(text, domains, true));
  for (const domain of domains) {
    const { name, compact } = domain;
    if (name.startsWith('xn--') || words.some(({ text }) => text.includes(compact))) continue;
    if (compact.length < shortestName || !/^[a-z0-9]*[a-z][a-z0-9]*$/.test(compact) || isMadeOfAffixes(compact))
      continue;
    words.push(wordOf(compact, [domain], false));
  }
  return words;
}

function wordOf(text: string, domains: readonly Domain[], given: boolean): BrandWord {
  const halved = domains.flatMap(({ host, compact, suffix }) => {
    if (text === suffix + compact) return { host, halves: { short: suffix, long: compact, shortFirst: true } };
    if (text === compact + suffix) return { host, halves: { short: suffix, long: compact, shortFirst: false } };
    return [];
  })[0];
  const own = domains.find(({ compact }) => text.includes(compact)) ?? domains[0];
  return {
    text,
    folded: foldLetters(text),
    official: halved?.host ?? own?.host ?? text,
    given,
    isShort: text.length < shortestLong,
    ...(halved ? { halves: halved.halves } : {}),
  };
}
