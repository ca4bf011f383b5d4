import { randomBytes } from 'node:crypto';
import { base32 } from './totp';

export type PlaceId = 'singapore' | 'shanghai' | 'taipei' | 'berlin' | 'bucharest' | 'lagos';

export interface Network {
  place: PlaceId;
  ip: string;
}

export type SignInOutcome = 'ok' | 'wrong-password' | 'wrong-key' | 'wrong-code';

/** One row of the sign-in list. */
export interface SignIn extends Network {
  id: string;
  at: number;
  browser: string;
  os: string;
  outcome: SignInOutcome;
  /** It is no sign-in: something was changed. */
  change?: 'password' | 'recovery';
  /** The session that it began; its page marks it as "this device". */
  sessionId?: string;
}

export interface Account {
  /** An e-mail address; mails go to `recoveryEmail`. */
  name: string;
  password: string;
  securityKey: string;
  /** Keys that a reset replaced: refused with a message of their own. */
  retiredKeys: { key: string; at: number }[];
  recoveryEmail: string;
  question: QuestionId;
  answer: string;
  twoFactor: { secret: string; backupCodes: string[] } | null;
  signIns: SignIn[];
}

export const questionIds = ['street', 'teacher', 'book'] as const;
export type QuestionId = (typeof questionIds)[number];

/** 140 bits in seven groups: `TKM4-…`. */
export const newSecurityKey = () => (base32(randomBytes(18)).slice(0, 28).match(/.{4}/g) ?? []).join('-');

/** Case, spaces and dashes do not matter in a typed key. */
export const sameKey = (typed: string, key: string) => {
  const plain = (text: string) => text.toUpperCase().replaceAll(/[^A-Z2-7]/g, '');
  return plain(typed) === plain(key);
};

export const sameAnswer = (typed: string, answer: string) => typed.trim().toLowerCase() === answer.toLowerCase();

export const newId = () => randomBytes(12).toString('base64url');

/** Two months of ordinary sign-ins, at the same hours and mostly from the same device. */
export function ordinaryHistory(now: number, home: Network, browser: string, os: string): SignIn[] {
  const daysAgo = [2, 5, 9, 12, 16, 19, 24, 28, 33, 37, 42, 47, 52, 58];
  return daysAgo.map((days, nth) => ({
    id: newId(),
    at: now - days * 86_400_000 - (nth % 4) * 1_500_000,
    browser: nth % 5 === 4 ? 'Safari' : browser,
    os: nth % 5 === 4 ? 'iOS' : os,
    ...home,
    outcome: nth === 6 ? 'wrong-password' : 'ok',
  }));
}
