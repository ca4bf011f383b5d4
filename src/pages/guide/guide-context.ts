import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FactChange, FactGroup, Facts } from '../../recovery/fact';
import type { Incident } from '../../recovery/incident';
import type { ServiceProfile } from '../../services/service';

/** What every task of the guide works with. */
export interface GuideHere {
  incident: Incident;
  facts: Facts;
  /** `undefined` until it is read. */
  service: ServiceProfile | undefined;
  learn(group: FactGroup, set: FactChange['set']): Promise<boolean>;
}

const Here = createContext<GuideHere | undefined>(undefined);
export const GuideProvider = Here.Provider;

export function useGuide(): GuideHere {
  const here = useContext(Here);
  if (!here) throw new Error('outside the guide');
  return here;
}
