import { changeBlocklists } from '../flows/change-blocklists';
import { readListed } from '../flows/read-listed';
import { updateBlocklists } from '../flows/update-blocklist';
import { dueAt, type ListAct, type ListAnswer } from '../guard/blocklist/blocklist';
import { eraseSets, keepSets, readSet, writeSet } from '../platform/blocklist-db';
import { downloadList } from '../platform/download-list';
import { cancel, everyMinutes } from '../platform/jobs';
import { state } from '../platform/state';
import { isVaultHere } from '../platform/unlocked';
import type { ServiceProfile } from '../services/service';

/** A verdict waits no longer than this for the lists: a database that hangs must not hold up what needs no list. */
const patienceMs = 1_000;
const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

/** The lists of phishing sites that the user added. Without one, nothing of this runs. */
export function blocklistsOf({ readService }: { readService(): Promise<ServiceProfile> }) {
  const { read: readLists, change: changeLists } = state.blocklists;
  const lists = updateBlocklists({
    readLists,
    changeLists,
    readSet,
    writeSet,
    keepSets,
    download: downloadList,
    readService,
    breathe: () => after(0),
    newId: () => crypto.randomUUID(),
    now: Date.now,
  });
  const listed = readListed({
    readLists,
    readSet,
    async reportDamage(setId) {
      if (!isVaultHere()) return; // a private window has another database: nothing is damaged there
      await changeLists((all) =>
        all.map((one) => (one.setId === setId ? { ...one, damaged: true, failures: 0 } : one)),
      );
      void lists.updateDue();
    },
  });
  const act = changeBlocklists({ lists, isHere: isVaultHere });

  /** The hourly look for lists that are due, only while there is one that can ever be. */
  const arrange = async (): Promise<void> => {
    const isWanted = (await readLists()).some((list) => dueAt(list) < Number.POSITIVE_INFINITY);
    await (isWanted ? everyMinutes('blocklists', 60) : cancel('blocklists'));
  };

  return {
    readListed: () => Promise.race([listed(), after(patienceMs)]),
    change: async (asked: ListAct): Promise<ListAnswer> => {
      const answer = await act(asked);
      await arrange();
      return answer;
    },
    arrange,
    updateDue: async () => (isVaultHere() ? lists.updateDue() : undefined),
    erase: async (): Promise<void> => {
      await cancel('blocklists');
      await eraseSets();
    },
  };
}
