import type { Brand } from './brand';
import { asking, beside, download, official } from './claim-words';
import { kindsIn } from './forms/kinds';
import { asksForPhrase as formAsksForPhrase } from './forms/phrase';
import { isPassword } from './forms/reading';
import type { PageFacts } from './page';

export type Claim = 'is' | 'mentions';

/** Does a text name nothing but the brand and what belongs to its site (`is`), or does it speak of it (`mentions`)? */
export function claimIn(text: string, brand: Brand): Claim | undefined {
  const plain = plainly(text);
  const names = namesOf(brand, plain);
  if (!names.test(plain)) return undefined;
  const rest = plain.replace(new RegExp(names, 'g'), ' ').replace(beside, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? 'mentions' : 'is';
}

/**
 * Does a page call itself the brand, or does it speak of it? Its title and the name of its site count, and what stands
 * over the form in which it asks for something: "Sign in to imToken". A heading elsewhere may be a chapter about it.
 */
export const claimOf = (page: PageFacts, brand: Brand): Claim | undefined =>
  ownClaimOf(page, brand) ?? (page.headings.some((text) => claimIn(text, brand)) ? 'mentions' : undefined);

const read = new WeakMap<PageFacts, { brand: Brand; claim: Claim | undefined }>();

/** The same without the headings that stand elsewhere. */
export function ownClaimOf(page: PageFacts, brand: Brand): Claim | undefined {
  const cached = read.get(page);
  if (cached?.brand === brand) return cached.claim;
  const claims = [page.title, page.siteName, ...overForms(page)].map((text) => claimIn(text, brand));
  const claim = claims.includes('is') ? 'is' : claims.find(Boolean);
  read.set(page, { brand, claim });
  return claim;
}

/**
 * What stands over forms that want something secret, where it tells what to do: "Sign in to imToken". A page's only
 * heading stands over its form.
 */
const overForms = ({ forms, headings }: PageFacts): string[] =>
  forms
    .filter((form) => form.fields.some(isPassword) || formAsksForPhrase(form, headings))
    .flatMap((form) => (form.headings.length > 0 ? form.headings : headings.length === 1 ? headings : []))
    .filter((text) => asking.test(plainly(text)));

/** A page that names another site as its own, whatever its title says: a store, a portal. */
export const isOtherSite = ({ siteName }: PageFacts, brand: Brand): boolean =>
  siteName !== '' && claimIn(siteName, brand) === undefined;

/**
 * Does the page offer the brand's app as the official one, in one part of its title ("imToken官网下载 - …") or, where it
 * tells no other name of its site, in several? In a heading it does where the official site is not linked: a guide links it.
 */
export function offersOfficialDownload(page: PageFacts, brand: Brand): boolean {
  const offers = (text: string) => official.test(text) && download.test(text) && claimIn(text, brand) === 'is';
  const parts = partsOf(page.title);
  if (parts.some(offers)) return true;
  if (page.officialLinks === 0 && page.headings.some(offers)) return true;
  return !isOtherSite(page, brand) && offers(parts.filter((part) => claimIn(part, brand) === 'is').join(' '));
}

const partsOf = (title: string): string[] =>
  title.split(/[_|｜–—·,，、:：;；!！]|\s-\s|-{2,}|(?<=\p{Script=Han})-|-(?=\p{Script=Han})/u);

/** Asks for what opens an account or a wallet. */
export const asksForCredential = (page: PageFacts): boolean => page.hasPasswordField || kindsIn(page).length > 0;
export const asksForPhrase = (page: PageFacts): boolean => kindsIn(page).includes('phrase-import');

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase();

const known = new WeakMap<Brand, { sure: RegExp; inWallets: RegExp }>();
const ofWallets = /wallet|钱包|錢包|官网|官網|phrase|助[记記]/;

/** The brand's words and hosts, not as a part of a longer Latin word. "im token" is one where wallets are meant. */
function namesOf(brand: Brand, plain: string): RegExp {
  const cached = known.get(brand) ?? build(brand);
  known.set(brand, cached);
  return ofWallets.test(plain) ? cached.inWallets : cached.sure;
}

function build(brand: Brand) {
  const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const alone = (texts: readonly string[]) =>
    new RegExp(`(?<![a-z0-9])(?:${[...new Set(texts)].join('|')})(?![a-z0-9])`);
  const texts = [
    brand.name.toLowerCase(),
    ...brand.words.filter(({ given }) => given).map(({ text }) => text), // a host's name may be an ordinary word
    ...brand.domains.map(({ host }) => host),
  ].map(quoted);
  const apart = brand.domains.flatMap(({ name, suffix }) => {
    const [long, short] = [quoted(name), quoted(suffix)];
    return [`${short}[\\s_-]${long}`, `${long}[\\s_-]${short}`, `${short}(?=钱包|錢包|官网|官網)`];
  });
  return { sure: alone(texts), inWallets: alone([...texts, ...apart]) };
}
