import { type Key, t, tFor } from '../../i18n/t';
import type { KeyKind } from '../../recovery/kind';

/** Ids are written with hyphens in data and in camel case in the messages. */
export const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const forWallets = new Set([
  'answerStillSignedIn',
  'answerStillSignedIn_text',
  'answerUnknownSignIns',
  'answerUnknownSignIns_text',
  'decideSearch_text',
]);

/** A task's title, its one sentence (`text`) or the verb of its button (`do`). Some read otherwise for a wallet. */
export function taskWords(id: string, part?: 'text' | 'do', kind?: KeyKind): string {
  const key = part ? `${id}_${part}` : id;
  const forWallet = kind === 'wallet-secret' && forWallets.has(key);
  return tFor('task', forWallet ? [id, 'walletSecret', part].filter(Boolean).join('_') : key);
}

export const stepWords = (id: string, part?: 'text'): string => tFor('step', part ? `${id}_${part}` : id);

export const stateWords: Record<'done' | 'next' | 'later' | 'not-applicable', Key> = {
  done: 'guide_state_done',
  next: 'guide_state_next',
  later: 'guide_state_later',
  'not-applicable': 'guide_state_notNeeded',
};

export const methodName = (method: string): string => tFor('guide_method', camel(method));

export const yesNoUnsure = (): { value: 'yes' | 'no' | 'unsure'; title: string }[] => [
  { value: 'yes', title: t('guide_value_yes') },
  { value: 'no', title: t('guide_value_no') },
  { value: 'unsure', title: t('guide_value_unsure') },
];
