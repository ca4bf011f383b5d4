import { expect, test } from 'vitest';
import { stepFor } from '../../../src/pages/welcome/step';

test.each([
  ['a new user', 'intro', 'none', 'intro'],
  ['in the middle', 'passphrase', 'none', 'passphrase'],
  ['kept too far: the vault was erased since', 'done', 'none', 'passphrase'],
  ['reloaded before the key was confirmed', 'passphrase', 'creating', 'recoveryKey'],
  ['the browser was closed, memory is empty, the draft is not', 'intro', 'creating', 'recoveryKey'],
  ['confirmed', 'recoveryKey', 'unlocked', 'firstKey'],
  ['a vault is here already', 'intro', 'locked', 'firstKey'],
  ['further on', 'copy', 'locked', 'copy'],
  ['at the end', 'done', 'unlocked', 'done'],
  ['a private window', 'done', 'notHere', 'passphrase'],
] as const)('%s', (_who, kept, vault, expected) => expect(stepFor(kept, vault)).toBe(expected));
