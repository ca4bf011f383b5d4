/** Who can help when it is lost depends on the kind: nobody can reset a wallet secret. */
export type KeyKind = 'account-key' | 'passkey' | 'wallet-secret';
