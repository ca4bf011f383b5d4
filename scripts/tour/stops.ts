import { askWorker } from '../../tests/e2e/support/ask-worker';
import { signIn } from '../../tests/e2e/support/sign-in';
import { drillLastCopy } from '../../tests/e2e/support/walk/drill';
import { copyActs, guideActs, walkGuide } from '../../tests/e2e/support/walk/guide';
import { setUp } from '../../tests/e2e/support/walk/set-up';
import { cast } from '../../tests/tokenim-site/hosts/cast';
import { hold, type Stop, until } from './stop';

const account = 'mei@example.com';

const welcomeAndVault: Stop = {
  name: 'Welcome, a vault, the first key, the first copy',
  async walk(w, folder) {
    await setUp(w, folder, account);
    return 'recovery key typed back from paper, copy saved';
  },
};

const firstDrill: Stop = {
  name: 'The copy is drilled',
  async walk(w) {
    const counts = await drillLastCopy(w);
    hold(counts === '1/1', `the drill shows ${counts}`);
    return `${counts} keys restorable`;
  },
};

const imitationStopped: Stop = {
  name: 'An imitation is stopped',
  async walk({ ext, tab, see }) {
    const [host] = cast.imitations;
    let typing = true;
    const robot = (async () => {
      while (typing) await tab.keyboard.press('k');
    })();
    await tab.goto(`https://${host}/login`, { waitUntil: 'commit' }).catch(() => undefined); // taken elsewhere meanwhile
    await until(async () => tab.url().includes('/warning/'), 'no warning came');
    typing = false;
    await robot;
    await tab.locator('main button').first().waitFor();
    await see(tab, 'warning');
    hold(ext.site.heard(host).length === 0, 'the imitation heard keys');
    return `${host} heard none of the keys that a robot typed meanwhile`;
  },
};

const signInsWatched: Stop = {
  name: 'Sign-ins are watched',
  async walk({ ext, tab, see }) {
    const panel = await ext.newPage(ext.url('src/options/options.html'));
    const questions = async () =>
      (await askWorker(panel, 'readGlance')).alerts.filter(({ level, answer }) => level >= 2 && !answer).length;
    const read = async () => {
      const before = (await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0;
      await tab.goto('https://token.im/account/sign-ins');
      await until(
        async () => ((await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0) > before,
        'the sign-in list was not read',
      );
    };
    await signIn(tab, ext.site, account);
    await read();
    hold((await questions()) === 0, 'our own sign-in raised an alert');
    ext.site.signInElsewhere(account);
    await read();
    const asked = await until(async () => (await questions()) || undefined, 'a foreign sign-in raised no alert');
    hold(asked === 1, `${asked} alerts for one foreign sign-in`);
    await panel.close();
    await see(tab, 'sign-in-list');
    const popup = await ext.openPopup(tab);
    await see(popup, 'popup-alert');
    await popup.locator('nav button').last().click();
    await popup.waitForTimeout(400);
    await see(popup, 'popup-sign-ins');
    await popup.close();
    return 'our own raised none, a foreign one raised one question';
  },
};

const keyLost: Stop = {
  name: 'The key is lost: through the guide, the popup closed between any two steps',
  async walk(w) {
    await walkGuide(w, guideActs);
    return `${guideActs.length} actions, a new key, the old one retired`;
  },
};

const newCopyDrilled: Stop = {
  name: 'A copy of the new key is drilled',
  async walk(w, folder) {
    await walkGuide(w, copyActs(folder));
    return 'the guide ends: nothing is left to do';
  },
};

export const stops: readonly Stop[] = [
  welcomeAndVault,
  firstDrill,
  imitationStopped,
  signInsWatched,
  keyLost,
  newCopyDrilled,
];
