import type { FactChange } from '../recovery/fact';
import { close, type Incident, learnIn, openIncident } from '../recovery/incident';
import type { KeyKind } from '../recovery/kind';

export interface GuideDeps {
  changeIncident(next: (old: Incident | undefined) => Incident | undefined): Promise<Incident | undefined>;
  /** Keeps a closed incident for the record. */
  keep(incident: Incident): Promise<void>;
  /** Sets or, with `undefined`, cancels the reminder of a reset that is under way. */
  remindAt(when: number | undefined): Promise<void>;
  newId(): string;
  now(): number;
}

/** The guide's state: one open incident, its facts and its timeline. */
export function walkGuide(deps: GuideDeps) {
  return {
    /** Opens an incident, or answers the open one: two losses at once are one emergency. */
    async open(kind: KeyKind): Promise<Incident> {
      const opened = await deps.changeIncident((old) => old ?? openIncident(deps.newId(), kind, deps.now()));
      return must(opened);
    },

    /** Learns facts of the open incident. A change that comes after the close is refused loudly: it would be lost. */
    async change(change: FactChange): Promise<Incident> {
      const incident = must(await deps.changeIncident((old) => old && learnIn(old, change, deps.now())));
      if (change.group === 'reset') {
        const { remindAt, doneAt } = incident.facts.reset;
        await deps.remindAt(doneAt === undefined ? remindAt : undefined);
      }
      return incident;
    },

    async close(): Promise<void> {
      let closed: Incident | undefined;
      await deps.changeIncident((old) => {
        closed = old && close(old, deps.now());
        return old;
      });
      if (!closed) return;
      await deps.keep(closed); // kept before it is cleared: a worker that dies in between loses nothing
      await deps.changeIncident((old) => (old?.id === closed?.id ? undefined : old));
      await deps.remindAt(undefined);
    },
  };
}

function must(incident: Incident | undefined): Incident {
  if (!incident) throw new Error('no incident is open');
  return incident;
}
