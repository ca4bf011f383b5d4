import { type Blocklist, type ListAnswer, originsOfList, parseListUrl } from '../guard/blocklist/blocklist';
import { compileList, listCaps } from '../guard/blocklist/compile-list';
import { setToText } from '../guard/blocklist/set-text';
import { ask } from '../messages/send';
import { dropHosts, requestHosts } from '../platform/permissions';
import { state } from '../platform/state';
import { isOfficial, isRelated } from '../services/belongs';

/** What an act on a list came to, as an id of `listOutcome`. */
export type Done = ListAnswer | { ok: false; why: 'unread' };

/** On the click itself: after an `await` the browser no longer takes the request for the user's wish. */
const allowed = (url: string): Promise<boolean> => requestHosts(originsOfList(url)).catch(() => false);

export async function addFromUrl(typed: string, name?: string): Promise<Done> {
  const url = parseListUrl(typed);
  if (!url) return { ok: false, why: 'notAUrl' };
  if (!(await allowed(url))) return { ok: false, why: 'notAllowed' };
  return ask('changeBlocklists', { act: 'add', url, name: name ?? new URL(url).hostname });
}

export async function updateNow({ id, source }: Blocklist, evenIfShrunk = false): Promise<Done> {
  if ('url' in source && !(await allowed(source.url))) return { ok: false, why: 'notAllowed' };
  return ask('changeBlocklists', { act: 'update', id, evenIfShrunk });
}

/** Reads and compiles here, where it keeps nobody waiting: the worker gets the finished set. */
export async function takeFile(file: File, evenIfShrunk = false): Promise<Done> {
  if (file.size > listCaps.bytes) return { ok: false, why: 'tooBig' };
  const [text, profile] = await Promise.all([file.text().catch(() => undefined), ask('readService')]);
  if (text === undefined) return { ok: false, why: 'unread' }; // pulled out, moved or forbidden since it was chosen
  const set = await compileList(text, {
    isOurs: (name) => isOfficial(profile, name) || isRelated(profile, name),
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  });
  if (!set.ok) return set;
  const { ours } = set;
  return ask('changeBlocklists', { act: 'take', file: file.name, set: setToText(set.file), ours, evenIfShrunk });
}

/** The permission goes with the last list of its host, unless the host is watched as an official one. */
export async function removeList({ id, source }: Blocklist): Promise<Done> {
  const done = await ask('changeBlocklists', { act: 'remove', id });
  if (!('url' in source)) return done;
  const host = new URL(source.url).hostname;
  const [left, service] = await Promise.all([state.blocklists.read(), ask('readService')]);
  const isUsed = left.some((one) => 'url' in one.source && new URL(one.source.url).hostname === host);
  if (!isUsed && !isOfficial(service, host)) await dropHosts(originsOfList(source.url));
  return done;
}
