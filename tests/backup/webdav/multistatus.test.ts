import { describe, expect, test } from 'vitest';
import { nameIn, originsOf, parseFolder } from '../../../src/backup/webdav/address';
import { listingCap, parseListing } from '../../../src/backup/webdav/multistatus';

const listing = (text: string) => parseListing(new TextEncoder().encode(text));
const folder = 'https://dav.test/dav/mei/my%20keys/';

describe('a listing', () => {
  // As the servers that we try write them.
  const dialects = {
    rclone: `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/a/</D:href><D:propstat><D:prop><D:resourcetype><D:collection xmlns:D="DAV:"/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat><D:propstat><D:prop><D:getcontentlength></D:getcontentlength></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response><D:response><D:href>/a/x%20y.age</D:href><D:propstat><D:prop><D:getcontentlength>12</D:getcontentlength><D:resourcetype></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`,
    apache: `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">\n<D:response xmlns:lp1="DAV:">\n<D:href>/a/</D:href>\n<D:propstat>\n<D:prop>\n<lp1:resourcetype><D:collection/></lp1:resourcetype>\n</D:prop>\n<D:status>HTTP/1.1 200 OK</D:status>\n</D:propstat>\n</D:response>\n<D:response>\n<D:href>/a/x%20y.age</D:href>\n<D:propstat><D:prop><lp1:resourcetype/><lp1:getcontentlength>12</lp1:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>\n</D:response>\n</D:multistatus>`,
    'no prefix, CDATA, comments': `<multistatus xmlns="DAV:"><!-- <response> --><response><href><![CDATA[/a/]]></href><propstat><status>HTTP/2 200</status><prop><resourcetype><collection></collection></resourcetype></prop></propstat></response><response><href>/a/x&#x20;y.age</href><propstat><prop><getcontentlength> 12 </getcontentlength></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
  };
  test.each(Object.entries(dialects))('of %s', (_, text) => {
    const lines = listing(text)?.map(({ href, ...rest }) => ({ href: decodeURIComponent(href), ...rest }));
    expect(lines).toEqual([
      { href: '/a/', isFolder: true },
      { href: '/a/x y.age', isFolder: false, bytes: 12 },
    ]);
  });
  test.each([
    ['cut off', dialects.apache.slice(0, -20)],
    ['a web page', '<!DOCTYPE html><html><body>Please sign in</body></html>'],
    ['entities', '<!DOCTYPE x [<!ENTITY a "aa">]><multistatus>&a;</multistatus>'],
    ['nothing', ''],
    ['10,001 lines', `<multistatus>${'<response><href>/a</href></response>'.repeat(10_001)}</multistatus>`],
    ['too long', ' '.repeat(listingCap + 1)],
  ])('is refused: %s', (_, text) => {
    expect(listing(text)).toBeUndefined();
  });
  test('hostile text ends soon', () => {
    const started = performance.now();
    for (const piece of ['<', '<a', '<a "', '<!--', '<![CDATA[', '&#', '<a b="<'])
      listing(piece.repeat(Math.floor(400_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(2_000);
  }, 60_000);
});

test.each([
  ['/dav/mei/my%20keys/a.age', 'a.age'],
  ['/dav/mei/my keys/a%2Eage', 'a.age'],
  ['http://inner:8080/dav/mei/my%20keys/a.age', 'a.age'],
  ['/dav/mei/my%20keys/', undefined],
  ['/dav/mei/other/a.age', undefined],
  ['/dav/mei/my%20keys/deep/a.age', undefined],
  ['/dav/mei/my%20keys/..%2F..%2Fa.age', undefined],
  ['/dav/mei/my%20keys/..', undefined],
  ['/dav/mei/my%20keys/%E0%A4', undefined],
])('of %s the name in the folder is %s', (href, name) => {
  expect(nameIn(folder, href)).toBe(name);
});

test.each([
  ['https://dav.test/a', { ok: true, url: 'https://dav.test/a/' }],
  ['dav.test:8443/a//?x#y', { ok: true, url: 'https://dav.test:8443/a/' }],
  ['davs://dav.test', { ok: true, url: 'https://dav.test/' }],
  ['http://dav.test/a', { ok: false, why: 'notSecure' }],
  ['http://127.0.0.1/a', { ok: false, why: 'notSecure' }],
  ['https://mei:secret@dav.test/a', { ok: false, why: 'hasPassword' }],
  ['ftp://dav.test/', { ok: false, why: 'notAnAddress' }],
  ['', { ok: false, why: 'notAnAddress' }],
  ['two words', { ok: false, why: 'notAnAddress' }],
])('the address %s', (typed, parsed) => {
  expect(parseFolder(typed)).toEqual(parsed);
});
test('http is for this computer alone, where it is allowed at all', () => {
  expect(parseFolder('http://127.0.0.1:81/a', true)).toEqual({ ok: true, url: 'http://127.0.0.1:81/a/' });
  expect(parseFolder('http://127.0.0.1.evil.test/a', true)).toEqual({ ok: false, why: 'notSecure' });
  expect(originsOf('https://dav.test:8443/a/')).toEqual(['https://dav.test/*']);
});
