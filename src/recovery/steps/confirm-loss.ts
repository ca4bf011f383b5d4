import type { KeyKind } from '../kind';
import { noted, type Step } from '../step';
import { isExposed } from '../triage';

/** Is it really lost? The vault's copy first, then the places where such keys are usually found. */
export const confirmLoss: Step = {
  id: 'confirmLoss',
  // A key that others have must be replaced whether it is found or not; a wallet secret is needed to move the assets.
  applies: (facts) => facts.kind === 'wallet-secret' || !isExposed(facts) || facts.search.outcome !== undefined,
  tasks: ({ kind, search, places }) => {
    const over = search.outcome !== undefined;
    const found = search.vaultHad === 'found' || Object.values(places).includes('found');
    return [
      { id: 'openVaultCopy', done: noted(search.vaultAt) || over },
      { id: 'searchPlaces', done: found || over || usualPlaces(kind).every((place) => place in places) },
      { id: 'decideSearch', done: over },
    ];
  },
};

const anywhere = [
  'passwordManager',
  'browserPasswords',
  'otherDevices',
  'desktopFiles',
  'secureNotes',
  'paper',
  'mailAndChats',
  'trustedPerson',
] as const;
const byKind = {
  'account-key': anywhere,
  // A passkey cannot be written down: it lies in a synced store, on a device, or on a hardware key.
  passkey: ['passwordManager', 'browserPasswords', 'otherDevices', 'hardwareKey'],
  'wallet-secret': ['walletApp', ...anywhere],
} as const;
export type PlaceId = (typeof byKind)[KeyKind][number];

/** Where a key of this kind is usually found, likeliest first: `place_<id>` and `place_<id>_tip` in the messages. */
export const usualPlaces = (kind: KeyKind): readonly PlaceId[] => byKind[kind];
