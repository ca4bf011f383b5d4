import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../messages/send';
import { state } from '../../platform/state';
import type { FactChange, FactGroup } from '../../recovery/fact';
import type { Incident } from '../../recovery/incident';
import type { KeyKind } from '../../recovery/kind';

export interface OpenIncident {
  /** `undefined` when none is open; nothing is known before `read`. */
  incident: Incident | undefined;
  read: boolean;
  /** The last change could not be stored. */
  failed: boolean;
  open(kind: KeyKind): Promise<void>;
  /** Stores facts at once: a popup that closes now loses nothing. Answers whether they are stored. */
  learn(group: FactGroup, set: FactChange['set']): Promise<boolean>;
  close(): Promise<void>;
}

/** The open incident as it is stored: what another window does with it appears here too. */
export function useIncident(): OpenIncident {
  const [here, setHere] = useState<{ incident: Incident | undefined; read: boolean }>({
    incident: undefined,
    read: false,
  });
  const [failed, setFailed] = useState(false);
  const show = (incident: Incident | undefined) => setHere({ incident, read: true });
  useEffect(() => {
    let told = false;
    const forget = state.incident.watch((incident) => {
      told = true;
      show(incident);
    });
    void state.incident.read().then((incident) => !told && show(incident));
    return forget;
  }, []);
  const attempt = async (work: () => Promise<Incident | undefined>): Promise<boolean> => {
    try {
      show(await work());
      setFailed(false);
      return true;
    } catch {
      setFailed(true); // the screen says so and stays where it is
      return false;
    }
  };
  return {
    ...here,
    failed,
    open: async (kind) => void (await attempt(() => ask('openIncident', kind))),
    learn: (group, set) => attempt(() => ask('changeFacts', { group, set })),
    close: async () =>
      void (await attempt(async () => {
        await ask('closeIncident');
        return undefined;
      })),
  };
}
