import { describe, expect, test } from 'vitest';
import { checkServiceUrl, editService } from '../../src/flows/edit-service';
import type { ProfileEdits } from '../../src/services/edits';
import type { ServiceProfile } from '../../src/services/service';

const profile: ServiceProfile = {
  id: 'tokenim',
  name: 'TokenIM',
  officialHosts: ['token.im', '*.token.im'],
  relatedHosts: ['imkey.im'],
  brandWords: ['tokenim'],
  urls: {
    home: 'https://token.im/',
    signIn: 'https://token.im/login',
    reset: 'https://token.im/reset',
    signInList: 'https://token.im/devices',
    support: 'https://support.token.im/',
  },
  recoveryMethods: ['email'],
  secondFactors: ['totp'],
};

function service(start: ProfileEdits = { hosts: [], urls: {} }) {
  let edits = start;
  const scripts: string[][] = [];
  const flow = editService({
    profile,
    readEdits: async () => edits,
    changeEdits: async (next) => (edits = next(edits)),
    runScriptOn: async (hosts) => void scripts.push([...hosts]),
  });
  return { flow, edits: () => edits, scripts };
}

describe('official hosts', () => {
  test('an added host is official, its script runs there, and its permission is named', async () => {
    const { flow, scripts } = service();
    expect(await flow.addOfficialHost(' https://Wallet-App.org/login ')).toEqual({
      ok: true,
      host: 'wallet-app.org',
      origins: ['https://wallet-app.org/*'],
    });
    expect((await flow.readService()).officialHosts).toEqual(['token.im', '*.token.im', 'wallet-app.org']);
    expect(scripts).toEqual([['wallet-app.org']]);
  });

  test.each([
    ['as shipped', 'token.im'],
    ['below a wildcard', 'mail.token.im'],
    ['added before', 'wallet-app.org'],
  ])('%s: already official, kept once', async (_, host) => {
    const { flow, edits } = service({ hosts: ['wallet-app.org'], urls: {} });
    expect(await flow.addOfficialHost(host)).toEqual({ ok: false, why: 'already' });
    expect(edits().hosts).toEqual(['wallet-app.org']);
  });

  test('a name that only ends like ours is not covered by the wildcard', async () => {
    expect(await service().flow.addOfficialHost('eviltoken.im')).toMatchObject({ ok: true });
  });

  test.each([
    ['localhost', 'private'],
    ['http://192.168.1.1/', 'private'],
    ['[::1]', 'private'],
    ['router.lan', 'private'],
    ['pages.dev', 'public-suffix'], // anybody may publish below it
    ['com.cn', 'public-suffix'],
    ['two words', 'not-a-host'],
    ['', 'not-a-host'],
  ])('%s is refused and changes nothing', async (typed, why) => {
    const { flow, edits, scripts } = service();
    expect(await flow.addOfficialHost(typed)).toEqual({ ok: false, why });
    expect(edits().hosts).toEqual([]);
    expect(scripts).toEqual([]);
  });

  test('removing stops the script there and takes back the addresses that lie on the host', async () => {
    const { flow, scripts } = service({
      hosts: ['first-wallet.org', 'second-wallet.org'],
      urls: { support: 'https://first-wallet.org/help', reset: 'https://second-wallet.org/reset' },
    });
    await flow.removeOfficialHost('first-wallet.org');
    const now = await flow.readService();
    expect(now.officialHosts).toEqual(['token.im', '*.token.im', 'second-wallet.org']);
    expect(now.urls).toMatchObject({ support: 'https://support.token.im/', reset: 'https://second-wallet.org/reset' });
    expect(scripts).toEqual([['second-wallet.org']]);
  });

  test('what we ship cannot be removed', async () => {
    const { flow } = service();
    await flow.removeOfficialHost('token.im');
    expect((await flow.readService()).officialHosts).toContain('token.im');
  });
});

describe('service addresses', () => {
  test('a good one is stored, a bad one leaves what was, an empty one goes back to ours', async () => {
    const { flow } = service({ hosts: [], urls: { home: 'https://www.token.im/' } });
    const { urls } = await flow.changeServiceUrls({
      signIn: 'https://app.token.im/enter',
      reset: 'https://token.im.evil.example/reset',
      home: ' ',
    });
    expect(urls).toEqual({ ...profile.urls, signIn: 'https://app.token.im/enter' });
  });

  test('a page we do not know is dropped', async () => {
    const { flow, edits } = service();
    await flow.changeServiceUrls({ admin: 'https://token.im/admin' } as never);
    expect(edits().urls).toEqual({});
  });

  test.each([
    ['https://token.im/login', { ok: true, url: 'https://token.im/login' }],
    ['  https://help.token.im  ', { ok: true, url: 'https://help.token.im/' }],
    ['http://token.im/', { ok: false, why: 'not-https' }],
    ['javascript:alert(1)', { ok: false, why: 'not-https' }],
    ['https://tokem.im/', { ok: false, why: 'not-official' }],
    ['https://eviltoken.im/', { ok: false, why: 'not-official' }],
    ['https://token.im@evil.example/', { ok: false, why: 'not-a-url' }], // what looks like the host is a login
    ['https://token.im:8443/', { ok: false, why: 'not-official' }], // a port may belong to somebody else
    ['token.im/login', { ok: false, why: 'not-a-url' }],
    ['', { ok: false, why: 'empty' }],
    [`https://token.im/${'a'.repeat(2000)}`, { ok: false, why: 'not-a-url' }],
  ])('%s', (typed, expected) => {
    expect(checkServiceUrl(typed, profile.officialHosts)).toEqual(expected);
  });
});
