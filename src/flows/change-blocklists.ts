import type { ListAct, ListAnswer } from '../guard/blocklist/blocklist';
import { setFromText } from '../guard/blocklist/set-text';
import type { Updated, updateBlocklists } from './update-blocklist';

export interface ListActDeps {
  lists: ReturnType<typeof updateBlocklists>;
  /** False in a private window, whose database is another one and gone when it closes. */
  isHere(): boolean;
}

const longestName = 120;

/** Carries out what our page asks for. */
export const changeBlocklists =
  ({ lists, isHere }: ListActDeps) =>
  async (asked: ListAct): Promise<ListAnswer> => {
    if (!isHere()) return { ok: false, why: 'privateWindow' };
    switch (asked.act) {
      case 'add':
        return answer(await lists.add({ url: asked.url, name: asked.name.slice(0, longestName) }), 'added');
      case 'take': {
        const file = setFromText(asked.set);
        if (!file) return { ok: false, why: 'notStored' };
        const set = { file, ours: asked.ours.slice(0, 5) };
        return answer(await lists.take(asked.file.slice(0, longestName), set, asked.evenIfShrunk), 'added');
      }
      case 'update':
        return answer(await lists.update(asked.id, asked.evenIfShrunk), 'updated');
      case 'setInterval':
        await lists.setInterval(asked.id, asked.interval);
        return { ok: true, is: 'changed' };
      case 'remove':
        await lists.remove(asked.id);
        return { ok: true, is: 'changed' };
    }
  };

const answer = (done: Updated, is: 'added' | 'updated'): ListAnswer =>
  done.ok ? { ok: true, is: 'same' in done ? 'same' : is, list: done.list } : done;
