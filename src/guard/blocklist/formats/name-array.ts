import { type ListFormat, textsIn } from '../format';

/** A JSON array of names. */
export const nameArray: ListFormat = {
  id: 'nameArray',
  read({ json }) {
    const deny = textsIn(json);
    return deny && { deny, allow: [] };
  },
};
