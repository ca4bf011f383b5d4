import { host, openPages } from '../../scripts/pages/open-pages';
import { kindsIn } from '../../src/guard/forms/kinds';
import { judge } from '../../src/guard/judge';
import { parsePageFacts } from '../../src/guard/page';
import { services } from '../../src/services';
import { expect, test } from './fixture';

test.describe.configure({ retries: 0 });

const [profile] = services;
const graveOf = async (folder: string) => {
  const pages = await openPages(folder);
  return pages.map(([name, { sent, whole }]) => {
    const verdicts = sent.map((facts) =>
      judge(host, { profile }, facts ? parsePageFacts(JSON.parse(facts)) : undefined),
    );
    const kinds = kindsIn(parsePageFacts(JSON.parse(whole)));
    return { name, severities: verdicts.map(({ severity }) => severity), kinds };
  });
};

/** Our own pages, read in a real browser: pages that hide behind names of fields, frames and tabs are among them. */
test('clones and lures on a neutral host are warned of', async () => {
  const pages = await graveOf('tests/pages/lures');
  expect(pages.length).toBeGreaterThanOrEqual(20);
  const quiet = pages.filter(({ severities }) => severities.every((one) => one === 'unknown'));
  expect(quiet.map(({ name }) => name)).toEqual([]);
  const imports = pages.filter(({ name, severities }) => /import|boxes|kit/.test(name) && severities.length === 1);
  expect(imports.filter(({ kinds }) => !kinds.includes('phrase-import')).map(({ name }) => name)).toEqual([]);
});

test('pages that only speak of the brand, or of keys that are no wallet’s, are left alone', async () => {
  const pages = await graveOf('tests/pages/innocent');
  expect(pages.length).toBeGreaterThanOrEqual(25);
  const warned = pages.filter(({ severities }) => severities.some((one) => one !== 'unknown'));
  expect(warned.map(({ name }) => name)).toEqual([]);
  expect(pages.filter(({ kinds }) => kinds.includes('phrase-import'))).toEqual([]);
});
