import { expect, test } from 'vitest';
import { editWatched } from '../../src/flows/edit-watched';
import { tokenim } from '../../src/services/tokenim';
import { parseWatched, type WatchedService } from '../../src/services/watched';

function stage() {
  let kept: readonly WatchedService[] = [];
  let [ids, scripts] = [0, 0];
  const flow = editWatched({
    readService: async () => tokenim,
    readWatched: async () => kept,
    changeWatched: async (next) => (kept = next(kept)),
    runScripts: async () => void scripts++,
    newId: () => `id-00000${ids++}`,
  });
  return { flow, kept: () => kept, scripts: () => scripts };
}
const url = 'https://mail.proton.me/u/0/account/sessions';

test('added with the host of its list, watched, and removed', async () => {
  const { flow, kept, scripts } = stage();
  expect(await flow.serviceOf('mail.proton.me')).toBeUndefined();
  const added = await flow.add({ name: ' Mail ', url });
  expect(added).toMatchObject({ ok: true, service: { name: 'Mail', host: 'mail.proton.me', signInList: url } });
  const id = kept()[0]?.id ?? '';
  expect(await flow.serviceOf('mail.proton.me')).toBe(id);
  expect(await flow.serviceOf('proton.me')).toBeUndefined();
  expect([...(await flow.names())]).toEqual([
    ['tokenim', 'TokenIM'],
    [id, 'Mail'],
  ]);
  expect(parseWatched(JSON.parse(JSON.stringify(kept())))).toEqual(kept());
  await flow.remove(id);
  expect(await flow.serviceOf('mail.proton.me')).toBeUndefined();
  expect(scripts()).toBe(2);
});

test.each([
  ['', url, 'no-name'],
  ['Mail', 'http://mail.proton.me/', 'not-https'],
  ['Mail', 'https://a:b@mail.proton.me/', 'not-https'],
  ['Mail', 'https://mail.proton.me:8443/', 'not-https'],
  ['Mail', 'mail', 'not-a-host'],
  ['Mail', 'https://192.168.1.1/', 'private'],
  ['Mail', 'https://github.io/', 'public-suffix'],
  ['TokenIM', 'https://app.token.im/sessions', 'already'],
])('%j %j is refused: %s', async (name, address, why) => {
  const { flow, kept } = stage();
  expect(await flow.add({ name, url: address })).toEqual({ ok: false, why });
  expect(kept()).toEqual([]);
});

test('the official host stays the guarded service’s; a host is one service; ten at most', async () => {
  const { flow, kept } = stage();
  expect(await flow.serviceOf('app.token.im')).toBe('tokenim');
  await flow.add({ name: 'Mail', url });
  expect(await flow.add({ name: 'Other', url })).toEqual({ ok: false, why: 'already' });
  for (let nth = 0; nth < 9; nth++) await flow.add({ name: 'One', url: `https://s${nth}.example.org/` });
  expect(kept()).toHaveLength(10);
  expect(await flow.add({ name: 'Eleventh', url: 'https://late.example.org/' })).toEqual({
    ok: false,
    why: 'too-many',
  });
});

test.each([
  null,
  'x',
  [{ id: 'tokenim', name: 'a', signInList: url }],
  [{ id: 'w-12345678', name: '', signInList: url }],
])('what nobody could have added is left out: %j', (value) => {
  expect(parseWatched(value)).toEqual([]);
});
