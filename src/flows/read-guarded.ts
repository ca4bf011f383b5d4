import type { Guarded } from '../guard/judge';
import type { JudgeDeps } from './check-page';

/** All that a host is judged by, read at once. */
export async function readGuarded({ readService, readTrustedHosts, readListed }: JudgeDeps): Promise<Guarded> {
  const [profile, trusted, listed] = await Promise.all([readService(), readTrustedHosts(), readListed?.()]);
  return { profile, trusted: new Set(trusted), listed };
}
