import { type ListFormat, textsIn } from '../format';

/** `all.json` of polkadot-js/phishing. */
export const polkadot: ListFormat = {
  id: 'polkadot',
  read({ json }) {
    const from = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
    const deny = textsIn(from.deny);
    return deny && { deny, allow: textsIn(from.allow) ?? [] };
  },
};
