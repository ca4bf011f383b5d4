import { copyKinds } from './copies';
import type { CopyKind, LookWhy } from './copy';

/** Which kind of copy these bytes are; what is wrong with them, where that shows without a secret. */
export function recognise(bytes: Uint8Array): { ok: true; kind: CopyKind } | { ok: false; why: LookWhy } {
  for (const kind of copyKinds) {
    const looked = kind.look(bytes);
    if (looked.ok) return { ok: true, kind };
    if (looked.why !== 'notACopy') return looked;
  }
  return { ok: false, why: 'notACopy' };
}
