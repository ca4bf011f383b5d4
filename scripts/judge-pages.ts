// Judges saved pages: `npm run -s judge:pages -- DIR` reads every *.html below DIR in Chromium as the guard does, under a
// neutral foreign host, without network and with the pages' scripts off, and prints for each
// `file<TAB>form-kind<TAB>verdict<TAB>finding-ids`; several kinds are joined by "+", "none" where there is none.
import { kindsIn } from '../src/guard/forms/kinds';
import { judge } from '../src/guard/judge';
import { parsePageFacts } from '../src/guard/page';
import { services } from '../src/services';
import { host, openPages, type ReadPage } from './pages/open-pages';

const [profile] = services;
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run -s judge:pages -- DIR');
  process.exit(2);
}

function lineOf(name: string, { sent, whole }: ReadPage): string {
  const kinds = kindsIn(parsePageFacts(JSON.parse(whole)));
  const verdicts = sent.map((facts) => judge(host, { profile }, facts ? parsePageFacts(JSON.parse(facts)) : undefined));
  const gravest = ['imitation', 'suspect', 'unknown'].find((one) => verdicts.some(({ severity }) => severity === one));
  const ids = new Set(verdicts.flatMap(({ findings }) => findings.map(({ detection }) => detection)));
  return [name, kinds.join('+') || 'none', gravest ?? 'unknown', [...ids].join(',')].join('\t');
}

const pages = await openPages(folder);
process.stdout.write(pages.map(([name, page]) => `${lineOf(name, page)}\n`).join(''));
