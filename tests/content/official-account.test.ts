// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { accountShown } from '../../src/content/official-account';
import { identityIn } from '../../src/sessions/list/identity';

const shown = (html: string) => {
  document.body.innerHTML = html;
  return accountShown(document);
};

test.each([
  ['Ann@Example.org', 'mail', 'ann@example.org'],
  ['a***@example.org', 'mail', 'a***@example.org'],
  ['UID: 8842311', 'number', '8842311'],
  ['用户ID：8842311', 'number', '8842311'],
  ['+86 138****1234', 'phone', '+86 138****1234'],
  ['0x1a2b…9f3c', 'wallet', '0x1a2b...9f3c'],
])('%s is the name of an account', (words, kind, text) => {
  expect(identityIn(words)).toEqual({ kind, text });
});
test.each(['My account', '2026-03-02 09:15', '13800138000', '1,234.56', 'Sign out', 'write to a@b.org', '', 'a@b'])(
  '%j is none',
  (words) => {
    expect(identityIn(words)).toBeUndefined();
  },
);

test.each<[string, string, string | undefined]>([
  ['in the header', '<header><nav><a>Home</a></nav><span>ann@example.org</span></header>', 'ann@example.org'],
  ['as a title', '<nav><button title="ann@example.org"><img></button></nav>', 'ann@example.org'],
  ['twice the same', '<header><b>ann@example.org</b><i>Ann@example.org</i></header>', 'Ann@example.org'],
  ['an address before a number', '<aside><p>UID: 12345</p><p>ann@example.org</p></aside>', 'ann@example.org'],
  ['two of one kind', '<header><b>ann@example.org</b><i>help@example.org</i></header>', undefined],
  ['in the midst of the page', '<header>Home</header><main>ann@example.org</main>', undefined],
  ['in a list within a frame', '<aside><table><tr><td>ann@example.org</td></tr></table></aside>', undefined],
  ['within other words', '<header>Signed in as ann@example.org, welcome</header>', undefined],
  ['nowhere', '<p>ann@example.org</p>', undefined],
])('%s', (_, html, account) => {
  expect(shown(html)).toBe(account);
});
