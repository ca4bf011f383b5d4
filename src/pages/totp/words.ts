import type { setCodes, setTotp } from '../../flows/second-factor';
import { tFor } from '../../i18n/t';

type Failed<F extends (...all: never[]) => Promise<{ ok: boolean }>> = Extract<Awaited<ReturnType<F>>, { ok: false }>;
export type FactorWhy = Failed<typeof setTotp>['why'] | Failed<typeof setCodes>['why'];

const own: readonly FactorWhy[] = ['notTotp', 'counter', 'badSecret', 'tooLong', 'noCodes'];

export const factorWords = (why: FactorWhy): string =>
  own.includes(why) ? tFor('totpError', why) : tFor('vaultError', why);
