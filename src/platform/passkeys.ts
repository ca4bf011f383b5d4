import type { Authenticators, Touched } from '../flows/passkeys';
import { fromText, systemRandom, toText } from '../vault/bytes';
import { browser } from './browser';

/**
 * WebAuthn with its PRF extension, by the extension's own origin (Chrome; Firefox since 150). A page of ours asks: the
 * prompt takes the focus, which would close a popup.
 */
export const authenticators: Authenticators = {
  async create({ vaultId, question, known }) {
    const asked = bytes(question);
    return touched(
      () =>
        navigator.credentials.create({
          publicKey: {
            challenge: systemRandom(32), // nobody checks a signature here: the PRF's answer is the proof
            rp: { name: 'TokenIM Key Guardian' }, // without an id: this extension's own origin
            user: { id: systemRandom(16), name: `Vault ${vaultId.slice(0, 6)}`, displayName: 'TokenIM Key Guardian' },
            pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
            excludeCredentials: known.map(descriptor),
            authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
            extensions: { prf: { eval: { first: asked } } },
            timeout: timeoutMs,
          },
        }),
      // Some authenticators answer only when they are asked, not when they are made.
      (credential) => authenticators.ask([{ credential, question }]),
    );
  },

  ask: (known) =>
    touched(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: systemRandom(32),
          allowCredentials: known.map(({ credential }) => descriptor(credential)),
          userVerification: 'required',
          extensions: {
            prf: {
              evalByCredential: Object.fromEntries(
                known.map(({ credential, question }) => [credential, { first: bytes(question) }]),
              ),
            },
          },
          timeout: timeoutMs,
        },
      }),
    ),
};

/** The browser's prompt takes the focus, and a popup that loses it closes: there a page of ours has to ask. */
export const asksHere = (): boolean => !browser.extension.getViews({ type: 'popup' }).includes(window);

const timeoutMs = 120_000;
const bytes = (text: string) => fromText(text) ?? new Uint8Array();
const descriptor = (credential: string) => ({ type: 'public-key' as const, id: bytes(credential) });

/** WebAuthn §6.1: the flag that says that the authenticator knew its user. */
const userVerified = 0x04;
const flagsAt = 32;

async function touched(
  work: () => Promise<Credential | null>,
  askAgain?: (credential: string) => Promise<Touched>,
): Promise<Touched> {
  if (!('credentials' in navigator) || !('PublicKeyCredential' in globalThis)) return { ok: false, why: 'noPasskeys' };
  try {
    const found = (await work()) as PublicKeyCredential | null;
    if (!found) return { ok: false, why: 'passkeyCancelled' };
    const credential = toText(new Uint8Array(found.rawId));
    const { prf } = found.getClientExtensionResults();
    const first = prf?.results?.first;
    if (first === undefined) return prf?.enabled && askAgain ? await askAgain(credential) : { ok: false, why: 'noPrf' };
    if (!isVerified(found.response)) return { ok: false, why: 'noPrf' };
    const view = ArrayBuffer.isView(first) ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength) : first;
    const secret = new Uint8Array(view);
    return secret.length === 32 ? { ok: true, credential, secret } : { ok: false, why: 'noPrf' };
  } catch (error) {
    return { ok: false, why: whyOf(error) };
  }
}

function isVerified(response: AuthenticatorResponse): boolean {
  const data =
    response instanceof AuthenticatorAttestationResponse
      ? response.getAuthenticatorData()
      : (response as AuthenticatorAssertionResponse).authenticatorData;
  return ((new Uint8Array(data)[flagsAt] ?? 0) & userVerified) !== 0;
}

/** The browser tells little on purpose: cancelled, timed out and "not this one" are the same to a page. */
function whyOf(error: unknown): 'noPasskeys' | 'noPrf' | 'passkeyCancelled' | 'passkeyKnown' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') return 'passkeyKnown';
  if (name === 'NotSupportedError' || name === 'ConstraintError') return 'noPrf';
  return name === 'SecurityError' ? 'noPasskeys' : 'passkeyCancelled';
}
