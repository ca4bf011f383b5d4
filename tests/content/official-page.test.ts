// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { formKind, isSignedIn, lookOf, sensitivePage } from '../../src/content/official-page';

const show = (html: string) => {
  document.body.innerHTML = html;
};
const signInForm = (error = '') =>
  `<h1>Sign in</h1>${error && `<p class="error" role="alert">${error}</p>`}<form method="post" action="/login"><input type="email" name="account">
<input type="password" name="password" autocomplete="current-password"><input type="password" name="securityKey"><button>Sign in</button></form>`;
const codeForm =
  '<h1>验证码</h1><form action="/login/code"><input name="code" autocomplete="one-time-code"><button>继续</button></form>';
const way = '<form method="post" action="/logout"><button>退出登录</button></form>';
const kind = (path = '/') => {
  const form = document.querySelector('main form, body > form') ?? document.querySelector('form');
  return form && formKind(form, document, path);
};

describe('what a form is for', () => {
  test.each([
    ['sign-in with password and security key', signInForm(), 'sign-in'],
    ['second factor', codeForm, 'sign-in'],
    ['sign-out', way, 'sign-out'],
    [
      'change of password',
      `${''}<main><h1>Change password</h1><form><input type="password" name="current" autocomplete="current-password"><input type="password" name="new" autocomplete="new-password"></form></main>${way}`,
      'password',
    ],
    [
      'recovery data',
      `<main><h1>找回资料</h1><form><input type="email" name="email"><input name="answer"></form></main>${way}`,
      'recovery',
    ],
    [
      'set-up of a second factor, signed in',
      `<main><h1>Two-factor</h1><form><input name="code" autocomplete="one-time-code"></form></main>${way}`,
      undefined,
    ],
    ['search', '<form><input name="q"></form>', undefined],
    [
      'end of all other sessions',
      '<form action="/account/sessions/end-others"><button>Sign out all other devices</button></form>',
      undefined,
    ],
  ])('%s', (_name, html, expected) => {
    show(html);
    expect(kind()).toBe(expected);
  });
});

describe('how the page looks', () => {
  test.each([
    ['a form', signInForm(), { session: 'form', error: false }],
    [
      'a form with an error',
      signInForm('Account, password or security key is not right.'),
      { session: 'form', error: true },
    ],
    ['a form with an error in Chinese', signInForm('账户、密码或安全密钥不正确。'), { session: 'form', error: true }],
    ['a form after the session ended', signInForm('会话已结束，请重新登录。'), { session: 'form', error: false }],
    ['a way out', `<h1>TokenIM</h1>${way}`, { session: 'signed-in', error: false }],
    ['neither', '<h1>Support</h1><p>support@token.im</p>', { session: 'unknown', error: false }],
  ])('%s', (_name, html, look) => {
    show(html);
    expect(lookOf(document, '/')).toEqual(look);
  });
  test('a reset page that asks for a password is no sign-in', () => {
    show('<h1>Reset your security key</h1><form><input type="password" name="answer"></form>');
    expect(lookOf(document, '/reset').session).toBe('unknown');
  });
});

test.each([
  ['Sign out', true],
  ['登出', true],
  ['Sign out all other devices', false],
  ['下线其他所有设备', false],
  ['How to sign out', false],
])('"%s" ends the session: %s', (text, ends) => {
  show(`<button>${text}</button>`);
  expect(isSignedIn(document)).toBe(ends);
});

test.each([
  ['<h1>Change password</h1>', '/', 'password'],
  ['<h1>修改登录密码</h1>', '/', 'password'],
  ['<h1>找回資料</h1>', '/', 'recovery'],
  ['<h1>Export account data</h1>', '/', 'export'],
  ['<h1>导出账户数据</h1>', '/', 'export'],
  ['<h1>重置安全密钥</h1>', '/', 'reset'],
  ['<h1>Settings</h1>', '/account/recovery', 'recovery'],
  ['<h1>Overview</h1>', '/account', undefined],
])('%s at %s', (html, path, page) => {
  show(html);
  expect(sensitivePage(document, path)).toBe(page);
});
