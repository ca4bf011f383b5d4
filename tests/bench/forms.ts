// How well a sign-in form is told from others, by method: `node scripts/run-ts.mjs tests/bench/forms.ts [DIR]`, where DIR
// holds labelled pages (LABELS.tsv). Sites are split into five parts; what is fitted never sees the part it is tried on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPages } from '../../scripts/pages/open-pages';
import type { FormFacts } from '../../src/guard/forms/form';
import { kindsIn } from '../../src/guard/forms/kinds';
import { atFirst, points } from '../../src/guard/forms/points';
import { isPassword, readForm } from '../../src/guard/forms/reading';
import { type PageFacts, parsePageFacts } from '../../src/guard/page';

const folder = process.argv[2] ?? '../shared/data/pages';
const parts = 5;

type Signs = Record<string, number>;
interface Page {
  name: string;
  part: number;
  hasSignIn: boolean;
  facts: PageFacts;
  forms: Signs[];
}
type Method = (page: Page) => boolean;

const rows = readFileSync(join(folder, 'LABELS.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
const read = new Map(await openPages(folder));
const pagesOf = (...qualities: string[]): Page[] =>
  rows
    .filter(([name = '', , , , quality = '']) => read.has(name) && qualities.includes(quality))
    .map(([name = '', , hasSignIn]) => {
      const facts = parsePageFacts(JSON.parse(read.get(name)?.whole ?? ''));
      return {
        name,
        part: partOf(name),
        hasSignIn: hasSignIn === 'yes',
        facts,
        forms: facts.forms.flatMap(signsOf(facts)),
      };
    });
const clean = pagesOf('clean');
const unseen = pagesOf('derived', 'weak');

const shownPasswords = ({ forms }: PageFacts) =>
  forms.flatMap(({ fields }) => fields.filter((field) => isPassword(field) && field.isShown));

const onePassword: Method = ({ facts }) => shownPasswords(facts).length === 1;
const autocompleteRules: Method = ({ facts }) => {
  const passwords = shownPasswords(facts);
  const says = (value: string) => passwords.some(({ autocomplete }) => autocomplete.includes(value));
  return says('current-password') ? !says('new-password') : passwords.length === 1 && !says('new-password');
};
const scored =
  (weights: Signs): Method =>
  ({ forms }) =>
    forms.some((signs) => sum(weights, signs) > 0);
const product: Method = ({ facts }) => kindsIn(facts).includes('sign-in');

tell('one password field', onePassword);
tell('autocomplete rules', autocompleteRules);
for (const pull of [1, 3, 10]) {
  const whole = train(clean, pull);
  const without = Array.from({ length: parts }, (_, part) =>
    train(
      clean.filter((page) => page.part !== part),
      pull,
    ),
  );
  tell(`logistic, pull ${pull}, trained on all`, scored(whole));
  tell(`logistic, pull ${pull}, cross-validated`, (page) => scored(without[page.part] ?? {})(page));
}
tell('scored rules, by hand', scored({ ...points, bias: atFirst }));
tell('the product: rules, hidden forms, phrases', product);
for (let part = 0; part < parts; part++)
  tell(
    `  part ${part}`,
    product,
    clean.filter((page) => page.part === part),
  );
tell('  labels that were inferred', product, unseen);

/** A form with a password as 0 and 1 per sign. */
function signsOf({ headings }: PageFacts): (form: FormFacts) => Signs[] {
  return (form) => {
    const { passwords, signs } = readForm(form, headings);
    const ones = Object.keys(points).map((sign) => [sign, Number(signs.has(sign as keyof typeof points))] as const);
    return passwords.length > 0 ? [{ bias: 1, ...Object.fromEntries(ones) }] : [];
  };
}

function sum(weights: Signs, signs: Signs): number {
  return Object.entries(signs).reduce((total, [sign, is]) => total + (weights[sign] ?? 0) * is, 0);
}

/** Logistic regression by plain descent; `pull` draws weights to 0. Pages with several forms do not tell which it is. */
function train(pages: readonly Page[], pull: number): Signs {
  const samples = pages.flatMap(({ forms, hasSignIn }) =>
    hasSignIn && forms.length > 1 ? [] : forms.map((signs) => ({ signs, is: Number(hasSignIn) })),
  );
  const names = ['bias', ...Object.keys(points)];
  const weights: Signs = Object.fromEntries(names.map((name) => [name, 0]));
  for (let round = 0; round < 1500; round++) {
    const slope: Signs = Object.fromEntries(
      names.map((name) => [name, name === 'bias' ? 0 : pull * (weights[name] ?? 0)]),
    );
    for (const { signs, is } of samples) {
      const error = 1 / (1 + Math.exp(-sum(weights, signs))) - is;
      for (const name of names) slope[name] = (slope[name] ?? 0) + error * (signs[name] ?? 0);
    }
    for (const name of names) weights[name] = (weights[name] ?? 0) - 0.01 * (slope[name] ?? 0);
  }
  return weights;
}

/** Pages of one site stand in one part: their names differ in what the page is for. */
function partOf(name: string): number {
  const site = (name.split('/').at(-1) ?? '')
    .replace(/\.html$/, '')
    .replace(
      /[_-](?:login|log-?in|signup|sign-?up|register|registration|checkout|newsletter|change|forgot|payment|account|second).*$/,
      '',
    )
    .replace(/[a-z]?_change$|(?<=\d)[a-z]$/, '');
  let hash = 2166136261;
  for (const letter of site) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  return hash % parts;
}

function tell(method: string, says: Method, pages: readonly Page[] = clean): void {
  const count = (said: boolean, is: boolean) =>
    pages.filter((page) => says(page) === said && page.hasSignIn === is).length;
  const [right, spurious, missed] = [count(true, true), count(true, false), count(false, true)];
  const f1 = (2 * right) / (2 * right + spurious + missed);
  console.log(`${method.padEnd(44)} F1 ${f1.toFixed(4)}  found ${right}, spurious ${spurious}, missed ${missed}`);
}
