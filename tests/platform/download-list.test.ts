import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadList } from '../../src/platform/download-list';

const granted = { is: true, asked: [] as unknown[] };
let close: (() => void) | undefined;
beforeEach(() => {
  Object.assign(granted, { is: true, asked: [] });
  const contains = async (what: unknown) => {
    granted.asked.push(what);
    return granted.is;
  };
  Object.assign(fakeBrowser, { permissions: { contains } });
});
afterEach(() => {
  close?.();
  close = undefined;
});

/** A real server, because what breaks off on the way is the network's doing. */
async function from(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`;
}
const get = (url: string, more: { etag?: string; mostBytes?: number } = {}) =>
  downloadList(url, { origins: ['https://lists.example/*'], mostBytes: 1_000, ...more });

test('the text, whole and in UTF-8, with its tag; nothing of the user goes along', async () => {
  const asked: Record<string, unknown>[] = [];
  const url = await from((request, response) => {
    asked.push(request.headers);
    response.writeHead(200, { etag: '"v1"', 'set-cookie': 'a=b' });
    const whole = Buffer.from('名.example\n');
    response.write(whole.subarray(0, 1)); // a letter in two pieces
    setTimeout(() => response.end(whole.subarray(1)), 20);
  });
  expect(await get(url)).toEqual({ is: 'text', text: '名.example\n', etag: '"v1"' });
  expect(await get(url, { etag: '"v0"' })).toMatchObject({ is: 'text' });
  expect(asked.map((headers) => [headers['if-none-match'], headers.cookie, headers.referer])).toEqual([
    [undefined, undefined, undefined],
    ['"v0"', undefined, undefined],
  ]);
  expect(granted.asked[0]).toEqual({ origins: ['https://lists.example/*'] });
});

test('without permission not a byte leaves', async () => {
  granted.is = false;
  const asked = vi.fn();
  const url = await from((_request, response) => {
    asked();
    response.end('x');
  });
  expect(await get(url)).toEqual({ is: 'failed', why: 'notAllowed' });
  expect(asked).not.toHaveBeenCalled();
});

test('"not modified" is an answer to a tag alone', async () => {
  const url = await from((_request, response) => response.writeHead(304).end());
  expect(await get(url, { etag: '"v1"' })).toEqual({ is: 'same' });
  expect(await get(url)).toEqual({ is: 'failed', why: 'refused' });
});

test.each<[string, RequestListener, string]>([
  ['404', (_request, response) => response.writeHead(404).end('x'), 'refused'],
  ['500', (_request, response) => response.writeHead(500).end('x'), 'refused'],
  [
    'a body that breaks off',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    },
    'unreachable',
  ],
  ['no answer at all', (request) => request.destroy(), 'unreachable'],
  ['one byte too many', (_request, response) => response.end('x'.repeat(1_001)), 'tooBig'],
])('%s', async (_what, answer, why) => {
  expect(await get(await from(answer))).toEqual({ is: 'failed', why });
});

test('an endless body is left as soon as it is too long', async () => {
  let closed = false;
  const url = await from((_request, response) => {
    const more = setInterval(() => response.write('x'.repeat(400)), 5);
    response.on('close', () => {
      closed = true;
      clearInterval(more);
    });
  });
  expect(await get(url)).toEqual({ is: 'failed', why: 'tooBig' });
  await vi.waitFor(() => expect(closed).toBe(true));
});

test('a redirect is not followed', async () => {
  const paths: unknown[] = [];
  const url = await from((request, response) => {
    paths.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  // Node gives the bare 302; a browser hides it behind an opaque answer, which blocklist.spec.ts meets.
  expect((await get(url)).is).toBe('failed');
  expect(paths).toEqual(['/list']);
});

test('what takes too long is a timeout', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), 50);
    return controller.signal;
  });
  const url = await from(() => undefined);
  expect(await get(url)).toEqual({ is: 'failed', why: 'timeout' });
  expect(timeout).toHaveBeenCalledWith(120_000);
});
