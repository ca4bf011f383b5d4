import { type Bytes, concat, sameBytes } from '../../vault/bytes';
import { unstretched } from './feistel';
import { interpolate, type Point } from './field';
import type { Share } from './share';
import { digestAt, digestLength, digestOf, secretAt } from './split';

/** `shareError_<why>` in the messages. `at`: which of the shares, from 1. */
export type JoinWhy =
  | { why: 'wrongSet'; at: number }
  | { why: 'repeated'; at: number }
  | { why: 'notEnough'; missing: number }
  | { why: 'tooCostly' }
  | { why: 'notFitting' };

export type Joined = { ok: true; secret: Bytes } | ({ ok: false } & JoinWhy);

/** 2,500 · 2⁷ rounds, four times: under a second. Ours have 2,500. */
export const mostExponent = 7;

/** Gives the secret back from enough shares. More than enough must agree with each other. */
export async function join(shares: readonly Share[], passphrase = ''): Promise<Joined> {
  const [first] = shares;
  if (!first) return { ok: false, why: 'notEnough', missing: 2 };
  if (first.exponent > mostExponent) return { ok: false, why: 'tooCostly' };
  const stranger = shares.findIndex((share) => !isOfOneSet(first, share) || !fitsItsGroup(shares, share));
  if (stranger >= 0) return { ok: false, why: 'wrongSet', at: stranger + 1 };
  const again = shares.findIndex((share, at) =>
    shares.slice(0, at).some((other) => other.group === share.group && other.member === share.member),
  );
  if (again >= 0) return { ok: false, why: 'repeated', at: again + 1 };

  const groups = [...new Set(shares.map(({ group }) => group))].map((group) =>
    shares.filter((share) => share.group === group),
  );
  const complete = groups.filter((members) => members.length >= (members[0] as Share).needed);
  const missing = missingIn(groups, first.groupsNeeded);
  if (missing > 0) return { ok: false, why: 'notEnough', missing };
  const points: Point[] = [];
  for (const members of complete) {
    const value = recovered(
      (members[0] as Share).needed,
      members.map(({ member, value }) => ({ x: member, y: value })),
    );
    if (!value) return { ok: false, why: 'notFitting' };
    points.push({ x: (members[0] as Share).group, y: value });
  }
  const hidden = recovered(first.groupsNeeded, points);
  if (!hidden) return { ok: false, why: 'notFitting' };
  return { ok: true, secret: await unstretched(hidden, { ...first, passphrase }) };
}

const isOfOneSet = (a: Share, b: Share): boolean =>
  a.set === b.set &&
  a.extendable === b.extendable &&
  a.exponent === b.exponent &&
  a.groups === b.groups &&
  a.groupsNeeded === b.groupsNeeded &&
  a.value.length === b.value.length;

const fitsItsGroup = (shares: readonly Share[], share: Share): boolean =>
  shares.find(({ group }) => group === share.group)?.needed === share.needed;

/** The fewest shares that would still have to be found; of groups that nothing is known of, at least one each. */
function missingIn(groups: readonly (readonly Share[])[], groupsNeeded: number): number {
  const lacks = groups
    .map((members) => Math.max(0, (members[0] as Share).needed - members.length))
    .sort((a, b) => a - b);
  const best = lacks.slice(0, groupsNeeded);
  return best.reduce((sum, lack) => sum + lack, 0) + groupsNeeded - best.length;
}

/** Every point must lie on the polynomial that the first ones give, and the digest must fit what comes out. */
function recovered(needed: number, points: readonly Point[]): Bytes | undefined {
  const base = points.slice(0, needed);
  if (needed === 1) {
    const [only] = base;
    return only && points.every(({ y }) => sameBytes(y, only.y)) ? concat(only.y) : undefined;
  }
  for (const { x, y } of points.slice(needed)) if (!sameBytes(interpolate(base, x), y)) return undefined;
  const secret = interpolate(base, secretAt);
  const digest = interpolate(base, digestAt);
  const random = digest.slice(digestLength);
  return sameBytes(digestOf(secret, random), digest.slice(0, digestLength)) ? secret : undefined;
}
