import { noted, type Step } from '../step';
import { isExposed } from '../triage';

/** Is it really lost? The vault's copy first, then the places where such keys are usually found. */
export const confirmLoss: Step = {
  id: 'confirmLoss',
  // A key that others have must be replaced whether it is found or not; a wallet secret is needed to move the assets.
  applies: (facts) => facts.kind === 'wallet-secret' || !isExposed(facts),
  tasks: ({ search, places }) => {
    const found = search.vaultHad === 'found' || Object.values(places).includes('found');
    return [
      { id: 'openVaultCopy', done: noted(search.vaultAt) || search.outcome !== undefined },
      {
        id: 'searchPlaces',
        done: found || search.outcome !== undefined || Object.keys(places).length >= usualPlaces.length,
      },
      { id: 'decideSearch', done: search.outcome !== undefined },
    ];
  },
};

/** Where keys are usually found: `place_<id>` in the messages. */
export const usualPlaces = [
  'passwordManager',
  'browserPasswords',
  'otherDevices',
  'desktopFiles',
  'secureNotes',
  'paper',
  'mailAndChats',
  'trustedPerson',
] as const;
