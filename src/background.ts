/** The worker, put together. Every listener is registered here, before anything is awaited. */

import { answerLink } from './flows/answer-link';
import { changeSettings } from './flows/change-settings';
import { checkPage, judgeHost } from './flows/check-page';
import { editService } from './flows/edit-service';
import { eraseEverything } from './flows/erase';
import { judgeNavigation } from './flows/judge-navigation';
import { leaveWarning } from './flows/leave-warning';
import { glance } from './flows/read-glance';
import { walkGuide } from './flows/walk-guide';
import { byListAlone } from './guard/blocklist/by-list-alone';
import type { Warning } from './guard/verdict';
import { languageFor, translator } from './i18n/t';
import { onPage, onPanel } from './messages/receive';
import { browser } from './platform/browser';
import { cancel, everyMinutes, type JobName, onceAt } from './platform/jobs';
import { showMenu } from './platform/menu';
import { setBadge, show, withdraw } from './platform/notices';
import { registerOfficialScripts } from './platform/official-scripts';
import { fromNavigation } from './platform/session-source';
import { state } from './platform/state';
import { hideStorage } from './platform/stored-item';
import { frontTab, isAt, openPage, openUrl, optionsUrl, pageUrl, sendTab, stepBack } from './platform/tabs';
import { isVaultHere, lockIfDue, lockWithScreen } from './platform/unlocked';
import { hostOf, isOfficial } from './services/belongs';
import { tokenim } from './services/tokenim';
import { blocklistsOf } from './worker/blocklist';
import { clipboardKeeper } from './worker/clipboard';
import { copiesOf } from './worker/copies';
import { leakGuard } from './worker/leak';
import { sessionsOf } from './worker/sessions';
import { vaultKeeper } from './worker/vault';

const now = Date.now;
const newId = () => crypto.randomUUID();
const readSettings = state.settings.read;
const language = async () => languageFor((await readSettings()).language);
const speak = async () => translator(await language());

// — who is guarded —
const { readService, addOfficialHost, removeOfficialHost, changeListRows, changeServiceUrls } = editService({
  profile: tokenim,
  readEdits: state.profileEdits.read,
  changeEdits: state.profileEdits.change,
  runScriptOn: async () => registerOfficialScripts(await scriptHosts()),
});

// — sessions —
const watching = sessionsOf({ readService, language, speak, isAsked: () => copies.isAsked() });
const { journal, deliver, sessions, scriptHosts, watched, onWire, onCookie, onPermissions, onStart, watch } = watching;

// — pages —
const blocklists = blocklistsOf({ readService });
const judging = { readService, readTrustedHosts: state.trustedHosts.read, readListed: blocklists.readListed };
const stopping = {
  changeWarnings: state.warnings.change,
  changeTabs: state.tabs.change,
  stop: async (tabId: number, { id, verdict, at }: Pick<Warning, 'id' | 'verdict' | 'at'>, isRepeat: boolean) => {
    // Both at once: the tab must not wait for the journal, nor the journal be lost with a worker that dies in between.
    const note = async () =>
      !byListAlone(verdict) &&
      (await readSettings()).watch &&
      journal.append(`lookalike:${id}`, { kind: 'lookalike-visited', at, host: verdict.host });
    const there = pageUrl('warning', { id });
    const send = async () => (isRepeat && (await isAt(tabId, there))) || sendTab(tabId, there);
    await Promise.all([send(), note()]);
  },
  stepBack,
  wait: (ms: number) => new Promise((done) => setTimeout(done, ms)),
  newId,
  now,
};
const navigation = judgeNavigation({
  ...judging,
  ...stopping,
  readTabs: state.tabs.read,
  readGrants: state.grants.read,
  changeGrants: state.grants.change,
  typedOn: sessions.typedOn,
});
const judgeByName = judgeHost(judging);
const aboutLink = answerLink({
  judgeHost: judgeByName,
  readService,
  speak,
  keep: (linkText) => state.place.change((old) => ({ ...old, linkText })),
});

onPage(
  'checkPage',
  checkPage({
    ...judging,
    ...stopping,
    readGrants: state.grants.read,
    readTabs: state.tabs.read,
    readBanners: async () => (await readSettings()).banners,
    speak,
  }),
);
onPage('reportOfficial', sessions.report);
const { typedOn } = sessions;
const leaks = leakGuard({ readService, judgeHost: judgeByName, speak, newId, typedOn, showBadge: deliver });
onPage('readWatch', leaks.readWatch);
onPage('reportLeak', leaks.reportLeak);

// — what our own pages ask —
const vault = vaultKeeper();
const clipboard = clipboardKeeper();
const guide = walkGuide({
  changeIncident: state.incident.change,
  keep: async (incident) =>
    void (await state.pastIncidents.change((old) => [...old.filter(({ id }) => id !== incident.id), incident])),
  remindAt: (when) => (when === undefined ? cancel('remindReset') : onceAt('remindReset', when)),
  newId,
  now,
});
/** The badge counts a key that got out until it is being changed. */
const withBadge = async <T>(work: Promise<T>): Promise<T> => {
  const done = await work;
  await deliver();
  return done;
};
const copies = copiesOf({ findVault: vault.found, withBadge });

onPanel('readGlance', async () => {
  const [settings, sessionsNow, tabs, tabId] = await Promise.all([
    readSettings(),
    watching.view(),
    state.tabs.read(),
    frontTab(),
  ]);
  const found = await vault.found();
  const [known, incident, healed] = await Promise.all([
    state.copies.read(),
    state.incident.read(),
    state.healed.read(),
  ]);
  const site = tabs.find((tab) => tab.tabId === tabId && tab.host !== '');
  return glance({
    vault: found.state,
    keys: found.manifest?.count ?? 0,
    alerts: sessionsNow.alerts,
    watch: sessionsNow.watch,
    copies: known,
    reminders: settings.reminders,
    ...(await copies.lookAtReminders(found)),
    ...(healed ? { healed } : {}),
    ...(incident ? { incident } : {}),
    ...(site ? { site: { host: site.host, severity: site.severity, listed: site.listed === true } } : {}),
  });
});
onPanel('readService', readService);
onPanel('readWarning', async (id) => (await state.warnings.read()).find((warning) => warning.id === id));
onPanel(
  'leaveWarning',
  leaveWarning({
    ...judging,
    ...stopping,
    changeGrants: state.grants.change,
    changeTrustedHosts: state.trustedHosts.change,
    goTo: sendTab,
  }),
);
onPanel('judgeHost', judgeByName);
onPanel('readLeak', leaks.readLeak);
onPanel('leaveLeak', leaks.leaveLeak);
onPanel('readSalt', leaks.readSalt);
onPanel('setMarks', leaks.setMarks);
onPanel('removeException', leaks.removeException);
onPanel('changeSettings', async (change) => {
  const settings = await changeSettings({ changeSettings: state.settings.change })(change);
  if (change.guardKeys === false) await leaks.forgetMarks();
  if (change.watch !== undefined && isVaultHere()) await watch.heartbeat();
  if (change.recordDays !== undefined) await watch.compact();
  return settings;
});
onPanel('addOfficialHost', addOfficialHost);
onPanel('removeOfficialHost', removeOfficialHost);
onPanel('trustHost', async (host) => void (await state.trustedHosts.change((old) => [...new Set([...old, host])])));
onPanel('untrustHost', async (host) => void (await state.trustedHosts.change((old) => old.filter((h) => h !== host))));
onPanel('addWatchedService', watched.add);
onPanel('removeWatchedService', watched.remove);
onPanel('changeListRows', changeListRows);
onPanel('changeServiceUrls', changeServiceUrls);
onPanel('changeBlocklists', blocklists.change);
onPanel('lookAtVault', async () => (await vault.found()).state);
onPanel('commitVault', vault.commit);
onPanel('replaceVault', vault.replace);
onPanel('healedRead', () => state.healed.clear());
onPanel('readSessions', watching.view);
onPanel('readRecord', watching.record);
onPanel('unresolvedCountries', watching.countries.unresolved);
onPanel('resolvedCountries', watching.countries.resolved);
onPanel('bringRows', sessions.bring);
onPanel('answerRow', watching.answer);
onPanel('openIncident', guide.open);
onPanel('changeFacts', async (change) => withBadge(guide.change(change)));
onPanel('closeIncident', () => withBadge(guide.close()));
const erase = eraseEverything(isVaultHere, [
  ...vault.places,
  { name: 'journal', erase: journal.clear },
  { name: 'blocklists', erase: blocklists.erase },
  { name: 'sites', erase: () => registerOfficialScripts([]) },
  { name: 'reminder', erase: () => cancel('remindReset') },
  { name: 'badge', erase: () => setBadge(0, 'alert') },
  { name: 'memory', erase: () => browser.storage.session.clear() },
  { name: 'settings', erase: () => browser.storage.local.clear() },
]);
onPanel('eraseEverything', () => vault.turn(erase));

// — what the browser tells —
const everySite = { urls: ['http://*/*', 'https://*/*'] }; // seen only where the user granted the host

browser.webNavigation.onBeforeNavigate.addListener((details) => void navigation.begun(details));
browser.webNavigation.onCommitted.addListener((details) => {
  void navigation.committed(details);
  void readService().then(async (profile) => {
    if (isOfficial(profile, hostOf(details.url) ?? ''))
      await sessions.observe(fromNavigation(details, profile.urls.reset), hostOf(details.url));
  });
});
browser.tabs.onRemoved.addListener((tabId) => void navigation.closed(tabId));

type Seen = Parameters<typeof onWire>[0];
browser.webRequest.onBeforeRequest.addListener(
  ({ statusCode: _none, ...details }: Seen) => void onWire(details),
  everySite,
);
browser.webRequest.onCompleted.addListener((details) => void onWire(details as Seen), everySite, ['responseHeaders']);
browser.webRequest.onBeforeRedirect.addListener((details) => void onWire(details as Seen), everySite, [
  'responseHeaders',
]);

/**
 * An interface comes with its permission, whole or (management) in part: now, or when that is granted. A listener that
 * is added again counts once.
 */
const listenToGranted = () => {
  browser.cookies?.onChanged?.addListener(onCookie);
  browser.management?.onInstalled?.addListener(onPermissions);
  browser.management?.onEnabled?.addListener(onPermissions);
};
listenToGranted();
for (const change of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
  change.addListener(listenToGranted);
  change.addListener(onPermissions);
}
browser.permissions.onAdded.addListener((added) => void clipboard.granted(added));

for (const onScreen of [lockWithScreen, watching.onScreen]) browser.idle.onStateChanged.addListener(onScreen);
browser.storage.onChanged.addListener((changes, area) => {
  const unlocked = area === 'session' ? changes.unlocked : undefined;
  if (unlocked) void (unlocked.newValue ? everyMinutes('lock', 1) : cancel('lock'));
});

const jobs: Record<JobName, () => Promise<unknown>> = {
  heartbeat: watch.heartbeat,
  compact: watch.compact,
  lock: lockIfDue,
  blocklists: blocklists.updateDue,
  clipboard: clipboard.clear,
  remindReset: async () => {
    const t = await speak();
    await show({ id: 'remindReset', title: t('notice_resetTitle'), message: t('notice_resetText') });
  },
};
browser.alarms.onAlarm.addListener(({ name }) => void jobs[name as JobName]?.());

browser.notifications.onClicked.addListener((id) => {
  void withdraw(id);
  if (id === 'leakVault') void openUrl(optionsUrl('passphrase'));
  else if (id === 'link') void openPage('link');
  else void openPage(id === 'remindReset' || id === 'leak' ? 'guide' : 'review');
});
browser.contextMenus.onClicked.addListener(({ linkUrl, selectionText }) => {
  void aboutLink(linkUrl ?? selectionText).then((answer) => show({ id: 'link', ...answer }));
});

const menu = async () => showMenu((await speak())('menu_checkLink', { service: (await readService()).name }));
const reminder = async () => {
  const { remindAt, doneAt } = (await state.incident.read())?.facts.reset ?? {};
  if (remindAt !== undefined && doneAt === undefined) await onceAt('remindReset', Math.max(remindAt, now()));
};
/** What does not survive every restart or update of the browser. One that fails keeps none of the others back. */
async function settle(why: 'browser-closed' | 'guard-off'): Promise<void> {
  const sites = async () => registerOfficialScripts(await scriptHosts());
  const common = [hideStorage(), menu(), sites(), reminder(), blocklists.arrange()];
  // A private window's worker has the same storage: two would beat over each other.
  const own = isVaultHere() ? [everyMinutes('heartbeat', 5), everyMinutes('compact', 24 * 60), onStart(why)] : [];
  await Promise.all([...common, ...own]);
  await deliver();
}
browser.runtime.onStartup.addListener(() => void settle('browser-closed'));
browser.runtime.onInstalled.addListener(({ reason }) => {
  void settle('guard-off');
  if (reason !== 'install' || !isVaultHere()) return;
  // An empty database may be a damaged one.
  void vault.look().then(({ state: at }) => (at === 'none' ? openPage('welcome') : undefined));
});
