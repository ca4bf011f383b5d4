import { expect, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { copyActs, guideActs, walkGuide } from './support/walk/guide';
import { setUp } from './support/walk/set-up';
import { walker } from './support/walk/walker';

test('through all four steps, the popup closed and opened anew between any two actions', async ({ ext }, info) => {
  test.setTimeout(240_000);
  const w = await walker(ext);
  await w.tab.goto('https://token.im/');
  const folder = info.outputPath('downloads');
  const page = await setUp(w, folder);
  const oldKey = ext.site.account('mei@example.com').securityKey;
  await walkGuide(w, [...guideActs, ...copyActs(folder)]);

  expect(ext.site.account('mei@example.com').securityKey).not.toBe(oldKey);
  const { incident, copies } = await askWorker(page, 'readGlance');
  expect(incident?.timeline.length).toBeGreaterThanOrEqual(guideActs.length);
  expect(copies.filter(({ proof }) => proof && proof.restorable === proof.total)).toHaveLength(1);

  const popup = await ext.openPopup(w.tab);
  await popup.getByRole('tab', { name: w.say('guide_done'), exact: true }).click();
  await expect(popup.getByText(w.say('guide_chain_whole'), { exact: true })).toBeVisible();
});
