import type { PlaceId, QuestionId, SignInOutcome } from '../account';
import { en } from './en';
import { zhCn } from './zh-cn';
import { zhTw } from './zh-tw';

export const siteLanguages = ['en', 'zh-CN', 'zh-TW'] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

export interface Words {
  home: string;
  tagline: string;
  signIn: string;
  signOut: string;
  account: string;
  password: string;
  securityKey: string;
  securityKeyHint: string;
  forgotKey: string;
  overview: string;
  security: string;
  signInList: string;
  inbox: string;
  support: string;
  supportText: string;
  welcome: string;
  balance: string;
  wrong: string;
  retired: string;
  ended: string;
  code: string;
  codeHint: string;
  wrongCode: string;
  continue: string;
  save: string;
  saved: string;
  time: string;
  device: string;
  place: string;
  address: string;
  status: string;
  thisDevice: string;
  lastUse: string;
  changed: Record<'password' | 'recovery', string>;
  success: string;
  failure: Record<Exclude<SignInOutcome, 'ok'>, string>;
  on: (browser: string, os: string) => string;
  endOthers: string;
  resetTitle: string;
  resetText: string;
  byEmail: string;
  byQuestion: string;
  mailSent: string;
  answer: string;
  wrongAnswer: string;
  issueKey: string;
  issueText: string;
  newKey: string;
  newKeyText: string;
  linkDead: string;
  changePassword: string;
  currentPassword: string;
  newPassword: string;
  recoveryData: string;
  recoveryEmail: string;
  question: string;
  twoFactor: string;
  twoFactorOff: string;
  twoFactorOn: string;
  setUp: string;
  secret: string;
  backupCodes: string;
  exportData: string;
  exportText: string;
  download: string;
  mails: string;
  noMails: string;
  mailReset: string;
  mailResetText: string;
  mailChanged: string;
  questions: Record<QuestionId, string>;
  places: Record<PlaceId, string>;
}

const all: Record<SiteLanguage, Words> = { en, 'zh-CN': zhCn, 'zh-TW': zhTw };
export const wordsOf = (language: SiteLanguage): Words => all[language];

/** `zh-TW`, `zh-HK` and `zh-Hant…` are Taiwan's words, any other Chinese the mainland's. */
export function siteLanguage(tag: string | undefined): SiteLanguage | undefined {
  if (!tag) return undefined;
  if (/^zh[-_](tw|hk|mo|hant)/i.test(tag)) return 'zh-TW';
  if (/^zh/i.test(tag)) return 'zh-CN';
  return /^en/i.test(tag) ? 'en' : undefined;
}
