import { describe, expect, test } from 'vitest';
import type { FieldFacts, FormFacts } from '../../../src/guard/forms/form';
import { kindsIn } from '../../../src/guard/forms/kinds';

/** `type name label/hint`, as one would sketch a form. */
const field = (sketch: string): FieldFacts => {
  const [type = '', name = '', ...label] = sketch.split(' ');
  return {
    type,
    autocomplete: '',
    name: name === '-' ? '' : name,
    label: label.join(' '),
    hint: '',
    longest: 0,
    isShown: true,
  };
};
const form = (fields: string[], more: Partial<FormFacts> = {}): FormFacts => ({
  own: '',
  fields: fields.map(field),
  headings: [],
  buttons: [],
  links: [],
  ...more,
});
const kinds = (...forms: FormFacts[]) => kindsIn({ title: '', headings: [], forms });

// fields                                                        around                                        kind
test.each<[string, string[], Partial<FormFacts>, string[]]>([
  ['nothing but two fields', ['email email', 'password password'], {}, ['sign-in']],
  [
    'English',
    ['text login', 'password pw'],
    { buttons: ['Sign in'], links: ['Forgot password?', 'Create an account'] },
    ['sign-in'],
  ],
  [
    'with the way to an account',
    ['email e', 'password p'],
    { buttons: ['Continue', "Don't have an account? Sign up"] },
    ['sign-in'],
  ],
  [
    '简体',
    ['text u 手机号/邮箱', 'password p 密码'],
    { buttons: ['登录'], links: ['忘记密码', '立即注册'] },
    ['sign-in'],
  ],
  ['繁體', ['text u 電子郵件', 'password p 密碼'], { buttons: ['登入'], links: ['忘記密碼？'] }, ['sign-in']],
  [
    'German',
    ['text u Benutzername', 'password p Passwort'],
    { buttons: ['Anmelden'], links: ['Passwort vergessen?'] },
    ['sign-in'],
  ],
  [
    'French',
    ['email u Courriel', 'password p Mot de passe'],
    { buttons: ['Se connecter'], links: ['Créer un compte'] },
    ['sign-in'],
  ],
  [
    'Spanish',
    ['email u Correo', 'password p Contraseña'],
    { buttons: ['Iniciar sesión'], links: ['¿Olvidaste tu contraseña?'] },
    ['sign-in'],
  ],
  [
    'Russian',
    ['text u Логин', 'password p Пароль'],
    { buttons: ['Войти'], links: ['Забыли пароль?', 'Регистрация'] },
    ['sign-in'],
  ],
  [
    'Japanese',
    ['text u メールアドレス', 'password p パスワード'],
    { buttons: ['ログイン'], links: ['パスワードをお忘れの方'] },
    ['sign-in'],
  ],
  ['Korean', ['text u 아이디', 'password p 비밀번호'], { buttons: ['로그인'], links: ['회원가입'] }, ['sign-in']],
  ['a password typed as text', ['email e', 'text password'], { buttons: ['Log in'] }, ['sign-in']],
  ['a code beside it', ['text u', 'password p', 'text otp 6-digit code'], { buttons: ['Log in'] }, ['sign-in']],

  [
    'a registration',
    ['text name Full name', 'email e', 'password p', 'password p2 Confirm password'],
    { buttons: ['Create account'] },
    ['registration'],
  ],
  [
    'with one password',
    ['email e', 'password p Choose a password', 'checkbox t I agree to the terms'],
    { buttons: ['Join'], links: ['Already a member? Log in'] },
    ['registration'],
  ],
  [
    '注册',
    ['tel m 手机号', 'text c 验证码', 'password p 设置密码', 'checkbox a 同意用户协议'],
    { buttons: ['注册'], links: ['已有账号？登录'] },
    ['registration'],
  ],
  ['註冊', ['email m 電子郵件', 'password p 設定密碼', 'password q 確認密碼'], { buttons: ['註冊'] }, ['registration']],

  [
    'a change',
    ['password a Current password', 'password b New password', 'password c Repeat new password'],
    { buttons: ['Save'] },
    ['password-change'],
  ],
  [
    '修改密码',
    ['password a 原密码', 'password b 新密码', 'password c 确认新密码'],
    { buttons: ['提交'] },
    ['password-change'],
  ],
  [
    'a new password by a link',
    ['password a New password', 'password b Confirm password'],
    { headings: ['Reset your password'] },
    ['recovery'],
  ],
  [
    'an address for a reset',
    ['email e Email'],
    { headings: ['Forgot your password?'], buttons: ['Send link'] },
    ['recovery'],
  ],
  ['找回密码', ['text u 邮箱'], { headings: ['找回密码'], buttons: ['下一步'] }, ['recovery']],
  ['a code', ['text code Verification code'], { buttons: ['Verify'] }, ['one-time-code']],
  ['验证码', ['text c 请输入短信验证码'], { buttons: ['确定'] }, ['one-time-code']],

  ['a search', ['search q Search'], { buttons: ['Search'] }, []],
  ['a newsletter', ['email email Your email'], { buttons: ['Sign up'] }, []],
  ['a comment', ['text author Name', 'textarea comment Comment'], { buttons: ['Post'] }, []],
  ['an order', ['text name Full name', 'text street Street', 'text card Card number'], { buttons: ['Pay'] }, []],
])('%s', (_, fields, more, expected) => expect(kinds(form(fields, more))).toEqual(expected));

describe('a wallet phrase', () => {
  const boxes = (name: (n: number) => string) => Array.from({ length: 12 }, (_, i) => `text ${name(i + 1)}`);
  test.each<[string, string[], Partial<FormFacts>]>([
    ['a mnemonic', ['textarea m Enter your mnemonic'], {}],
    ['助记词', ['textarea - 请输入助记词'], {}],
    ['助記詞', ['textarea - 輸入助記詞'], {}],
    ['a frase', ['textarea f Frase semilla'], {}],
    ['a private key of a wallet', ['text k Private key'], { headings: ['Import wallet'] }],
    ['a keystore', ['file keystore', 'password p Password'], { headings: ['Unlock your wallet'] }],
    [
      'a box under words that say it',
      ['textarea -'],
      { headings: ['Enter your recovery phrase'], buttons: ['Continue'] },
    ],
    ['twelve boxes', boxes((n) => `word${n}`), { headings: ['Restore your wallet'] }],
    ['twelve numbered boxes', boxes((n) => `- ${n}.`), { headings: ['填写助记词'] }],
  ])('%s', (_, fields, more) => expect(kinds(form(fields, more))).toEqual(['phrase-import']));

  test.each<[string, string[], Partial<FormFacts>]>([
    ['the key of a server', ['textarea private_key Private key (PEM)'], { headings: ['Deploy a token for SSH'] }],
    ['a certificate', ['textarea cert 证书', 'textarea key 私钥'], { headings: ['SSL 证书'] }],
    [
      'a comment under an article',
      ['textarea comment Comment'],
      { headings: ['What is a recovery phrase?'], buttons: ['Post'] },
    ],
    ['a search for it', ['text q Search: mnemonic'], {}],
    ['a crossword', boxes((n) => `- ${n}.`), { headings: ['Fill in the words'] }],
    ['a passphrase', ['text passphrase Passphrase'], {}],
  ])('not %s', (_, fields, more) => expect(kinds(form(fields, more))).not.toContain('phrase-import'));
});

describe('several forms', () => {
  const signIn = form(['email e', 'password p'], { own: 'login-form', buttons: ['Log in'] });
  const join = form(['text n Name', 'email e', 'password p', 'password q Confirm'], { buttons: ['Register'] });
  const hidden = (one: FormFacts) => ({ ...one, fields: one.fields.map((field) => ({ ...field, isShown: false })) });
  test('each is told', () => expect(kinds(signIn, join)).toEqual(['sign-in', 'registration']));
  test('but not a hidden one', () => expect(kinds(hidden(signIn), join)).toEqual(['registration']));
  test('unless all are', () => expect(kinds(hidden(signIn))).toEqual(['sign-in']));
  test('tabs of an import', () =>
    expect(kinds(form(['textarea m Mnemonic']), hidden(form(['file k Keystore', 'password p Password'])))).toEqual([
      'phrase-import',
    ]));
});
