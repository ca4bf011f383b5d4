import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mirrors, mirrorsFor } from '../../src/platform/mirrors';
import { summed } from '../../src/vault/sum';
import { key, type Made, makeVault } from '../vault/fixtures';

/** A private file system of one folder, which takes a file's place only when the new one is closed. */
function privateFolder(files = new Map<string, string>(), room = Number.POSITIVE_INFINITY) {
  const absent = () => new DOMException('no such file', 'NotFoundError');
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw absent();
      if (!files.has(name)) files.set(name, '');
      let next = '';
      return {
        getFile: async () => new Blob([files.get(name) ?? '']),
        createWritable: async () => ({
          async write(text: string) {
            if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
            next = text;
          },
          close: async () => void files.set(name, next),
          async abort() {
            next = '';
          },
        }),
      };
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw absent();
    },
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  return files;
}

let made: Made;
beforeEach(async () => {
  made ??= await makeVault('mirrors', [key('a'), key('b')]);
});
afterEach(() => vi.unstubAllGlobals());

describe.each(['chrome-extension://id/', 'moz-extension://id/'])('%s', (url) => {
  test('each place: absent, held, erased', async () => {
    privateFolder();
    for (const place of mirrorsFor(url)) {
      expect(await place.read()).toBeUndefined();
      await place.write(made.stored);
      expect(await place.read()).toEqual(made.stored);
      await place.erase();
      expect(await place.read()).toBeUndefined();
      await place.erase();
    }
  });
});

test("Firefox's do not lie in storage.local", async () => {
  privateFolder();
  for (const place of mirrorsFor('moz-extension://id/')) await place.write(made.stored);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

describe('all together', () => {
  test('what is no vault, or a manifest that is not the one of its sum, is unreadable and not absent', async () => {
    const files = privateFolder();
    await mirrors.write(made.stored);
    expect(await mirrors.read()).toEqual([made.stored, made.stored]);
    const text = files.get('vault-mirror.json') ?? '';
    for (const bad of ['', text.slice(0, -9), text.replace('"counter":2', '"counter":7'), text.replace('{', '[')]) {
      files.set('vault-mirror.json', bad);
      expect(await mirrors.read()).toEqual([made.stored, 'unreadable']);
    }
    await fakeBrowser.storage.local.set({ vaultMirror: { manifest: 'half' } });
    expect(await mirrors.read()).toEqual(['unreadable', 'unreadable']);
  });

  test('what was written in parts before is still read, and a text that is cut off is unreadable', async () => {
    privateFolder();
    await fakeBrowser.storage.local.set({ vaultMirror: summed(made.stored) });
    expect((await mirrors.read())[0]).toEqual(made.stored);
    await mirrors.write(made.stored);
    const { vaultMirror: text } = await fakeBrowser.storage.local.get('vaultMirror');
    expect(JSON.parse(String(text))).toEqual(summed(made.stored));
    for (const bad of ['', String(text).slice(0, -9), 'null', '7']) {
      await fakeBrowser.storage.local.set({ vaultMirror: bad });
      expect((await mirrors.read())[0]).toBe('unreadable');
    }
  });

  test('a place whose block is damaged is unreadable until it is written again', async () => {
    privateFolder();
    await mirrors.write(made.stored);
    const { local } = fakeBrowser.storage;
    const real = local.get.bind(local);
    const get = async (name: unknown) => {
      if (name === 'vaultMirror') throw new Error('Corruption: block checksum mismatch');
      return real(String(name));
    };
    vi.spyOn(local, 'get').mockImplementation(get as typeof local.get);
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('Corruption: block checksum mismatch'));
    expect(await mirrors.read()).toEqual(['unreadable', made.stored]);
    expect(await mirrors.write(made.stored, [0])).toBe(1);
    expect(await mirrors.read()).toEqual([made.stored, made.stored]);
  });

  test('a full disk takes what fits and leaves the older file whole', async () => {
    const files = privateFolder();
    await mirrors.write(made.stored);
    privateFolder(files, 10);
    expect(await mirrors.write({ ...made.stored, records: [] })).toBe(1);
    expect((await mirrors.read())[1]).toEqual(made.stored);
  });

  test('a browser without a private file system has one mirror', async () => {
    vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.reject(new Error('refused')) } });
    expect(await mirrors.write(made.stored)).toBe(1);
    expect(await mirrors.read()).toEqual([made.stored, undefined]);
    await mirrors.erase();
    expect(await mirrors.read()).toEqual([undefined, undefined]);
  });

  test('erasing goes on when one place refuses, and is told', async () => {
    const files = privateFolder();
    await mirrors.write(made.stored);
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('in use'));
    await expect(mirrors.erase()).rejects.toThrow('in use');
    expect(files.size).toBe(0);
  });
});
