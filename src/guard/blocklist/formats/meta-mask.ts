import { type ListFormat, textsIn } from '../format';

/** `config.json` of eth-phishing-detect. Its `fuzzylist` guards other brands by guesses, and is not taken over. */
export const metaMask: ListFormat = {
  id: 'metaMask',
  read({ json }) {
    const from = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
    const deny = textsIn(from.blacklist ?? from.blocklist);
    return deny && { deny, allow: textsIn(from.whitelist ?? from.allowlist) ?? [] };
  },
};
