/** Public lists that are offered by a button. None is shipped, and nothing is fetched before the click. */
export interface ListPreset {
  id: 'metaMask' | 'polkadot';
  name: string;
  url: string;
  licence: string;
}

export const listPresets: readonly ListPreset[] = [
  {
    id: 'metaMask',
    name: 'MetaMask eth-phishing-detect',
    url: 'https://raw.githubusercontent.com/MetaMask/eth-phishing-detect/main/src/config.json',
    licence: 'DBAD',
  },
  {
    id: 'polkadot',
    name: 'polkadot{.js} phishing',
    url: 'https://polkadot.js.org/phishing/all.json',
    licence: 'Apache-2.0',
  },
];
