/** What a site calls the account that is signed in, and what kind of name it is. */
export interface Identity {
  kind: 'mail' | 'phone' | 'number' | 'wallet';
  text: string;
}

const shapes: readonly (readonly [Identity['kind'], RegExp])[] = [
  ['mail', /^[\w.+*•-]{1,64}@[\w.*•-]{1,80}\.[a-z*•]{2,20}$/],
  ['wallet', /^0x(?:[0-9a-f]{40}|[0-9a-f]{2,10}(?:…|\.{2,4}|\*{2,6})[0-9a-f]{2,10})$/],
  ['number', /^(?:uid|user id|account id|用户id|用戶id|账号|帳號|账户|帳戶)[:：#\s]{0,3}([\w-]{4,40})$/],
  ['phone', /^(?=(?:\D*\d){4})(?=.*[*•+])\+?\d[\d *•-]{5,20}$/],
];

/** A whole text that is nothing but the name of an account; masks are part of it. */
export function identityIn(words: string): Identity | undefined {
  const text = words.normalize('NFKC').trim().toLowerCase();
  if (text.length > 120) return undefined;
  for (const [kind, shape] of shapes) {
    const found = shape.exec(text);
    if (found) return { kind, text: found[1] ?? text };
  }
  return undefined;
}
