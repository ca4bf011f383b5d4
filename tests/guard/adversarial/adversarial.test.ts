import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/guard/judge';
import { hostOf } from '../../../src/services/belongs';
import { tokenim } from '../../../src/services/tokenim';
import { attackAddresses, attacks } from './attacks';
import { innocents } from './innocents';

const isWarned = (host: string) =>
  /suspect|imitation/.test(judge(domainToASCII(host) || host, { profile: tokenim }).severity);
const listed = (text: string) => text.split(/\s+/).filter(Boolean);

/** Let pass, each for a reason. */
const passed = {
  'mtoken-im.com': 'a letter before it, a hyphen inside it: two changes, and a word of its own in front',
  'imtoking.com': 'another ending of another word',
  'intoken-wallet.com': '"in" and "token" are two words',
};
/** Mentioned, though likely harmless: each is also an imitation that a finger or a bit could make. */
const mentioned = [
  ...['tokeni.com', 'mtoken.com', 'itoken.jp', 'iotoken.com', 'amtoken.org', 'ibtoken.com', 'ictoken.com'],
  ...['irtoken.com', 'smtoken.com', 'rmtoken.com', 'bmtoken.com', 'bimtoken.net', 'bimtokens.com', 'tokeninn.com'],
  'imtaken.com',
];

describe.each(Object.entries(attacks))('%s', (_, names) => {
  test.each(listed(names))('%s', (host) => expect(isWarned(host)).toBe(!(host in passed)));
});
describe('addresses', () => {
  test.each(attackAddresses)('%s', (address) => expect(isWarned(hostOf(address) ?? '')).toBe(true));
});
describe.each(Object.entries(innocents))('quiet: %s', (_, names) => {
  test.each(listed(names))('%s', (host) => expect(isWarned(host)).toBe(mentioned.includes(host)));
});
