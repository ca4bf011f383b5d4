import { describe, expect, test } from 'vitest';
import { type Caller, classify, type Sender } from '../../src/messages/sender';

const own = { id: 'me', origin: 'chrome-extension://me' };
const table: [string, Sender, Caller][] = [
  ['popup', { id: 'me', origin: own.origin, url: `${own.origin}/src/popup/popup.html` }, 'panel'],
  ['options page in a tab', { id: 'me', origin: own.origin, url: `${own.origin}/o.html`, tabId: 3 }, 'panel'],
  ['our page, no origin told (Firefox)', { id: 'me', url: `${own.origin}/o.html`, tabId: 3 }, 'panel'],
  ['content script', { id: 'me', origin: 'https://a.test', url: 'https://a.test/', tabId: 3 }, 'page'],
  ['content script in a blank frame', { id: 'me', origin: 'https://a.test', url: 'about:blank', tabId: 3 }, 'page'],
  ['content script in a sandboxed frame', { id: 'me', origin: 'null', url: 'about:srcdoc', tabId: 3 }, 'page'],
  ['its page claims our url', { id: 'me', origin: 'https://a.test', url: `${own.origin}/o.html`, tabId: 3 }, 'page'],
  ['our origin, a foreign url', { id: 'me', origin: own.origin, url: 'https://a.test/', tabId: 3 }, 'stranger'],
  ['no tab, no origin of ours', { id: 'me', origin: 'https://a.test', url: 'https://a.test/' }, 'stranger'],
  [
    'another extension',
    { id: 'other', origin: 'chrome-extension://other', url: 'chrome-extension://other/x' },
    'stranger',
  ],
  ['another extension that claims ours', { id: 'other', origin: own.origin, url: `${own.origin}/o.html` }, 'stranger'],
  ['nobody', {}, 'stranger'],
];

describe('classify', () => {
  test.each(table)('%s', (_name, sender, caller) => expect(classify(sender, own)).toBe(caller));
});
