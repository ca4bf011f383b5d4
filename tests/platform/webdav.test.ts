import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendDav } from '../../src/platform/webdav';

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

async function from(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/k/`;
}
const send = (url: string, more: Partial<Parameters<typeof sendDav>[0]> = {}) =>
  sendDav({ method: 'GET', url, headers: { authorization: 'Basic eDp5' }, mostBytes: 100, ...more });

test('a request goes out with what was asked and nothing of the browser, where the host is allowed', async () => {
  const asked: unknown[] = [];
  const url = await from((request, response) => {
    const { cookie, referer, authorization, depth } = request.headers;
    asked.push([request.method, cookie, referer, authorization, depth]);
    response.writeHead(207, { 'set-cookie': 'a=b' });
    response.end('lines');
  });
  const answer = await send(url, { method: 'PROPFIND', headers: { authorization: 'Basic eDp5', depth: '1' } });
  expect(answer).toMatchObject({ ok: true, status: 207 });
  expect(answer.ok && new TextDecoder().decode(answer.bytes)).toBe('lines');
  expect(asked).toEqual([['PROPFIND', undefined, undefined, 'Basic eDp5', '1']]);
  expect(granted.asked).toEqual([{ origins: ['http://127.0.0.1/*'] }]);
});

test('without the permission nothing is sent', async () => {
  let asked = 0;
  const url = await from((_, response) => response.end(String(++asked)));
  granted.is = false;
  expect(await send(url)).toEqual({ ok: false, why: 'notAllowed' });
  expect(asked).toBe(0);
});

test.each([301, 302, 307, 308])('a redirect by %i is not followed: the password stays', async (status) => {
  const asked: unknown[] = [];
  const url = await from((request, response) => {
    asked.push(request.url);
    response.writeHead(status, { location: '/elsewhere' }).end();
  });
  expect(await send(url)).toEqual({ ok: false, why: 'redirected' });
  expect(asked).toEqual(['/k/']);
});

test('too much, cut off, gone: each is told', async () => {
  const long = await from((_, response) => response.end('x'.repeat(1_000)));
  expect(await send(long)).toEqual({ ok: false, why: 'tooBig' });
  close?.();
  const cut = await from((_, response) => {
    response.writeHead(200, { 'content-length': 50 });
    response.write('only this');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await send(cut)).toEqual({ ok: false, why: 'unreachable' });
  close?.();
  expect(await send(cut)).toEqual({ ok: false, why: 'unreachable' });
});
