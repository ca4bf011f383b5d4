import { partsOf } from '../sessions/watches';

/** A row's own id, to which its cells were sealed: without the account that the view puts before it. */
export const plainId = (id: string): string => partsOf(id).id;

/** What is sealed with an account's name. */
export const sealedAs = (service: string): string => `account:${service}`;
