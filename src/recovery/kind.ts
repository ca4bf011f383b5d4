/** Who can help depends on what was lost: a provider can reset an account's key, nobody can reset a wallet secret. */
export type KeyKind = 'account-key' | 'passkey' | 'wallet-secret';
