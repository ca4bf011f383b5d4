import { useState } from 'preact/hooks';
import { state } from '../platform/state';

let place: Record<string, unknown> = {};

/** Read once, before the first screen, so that a draft stands there from the start. */
export const loadPlace = async (): Promise<void> => {
  place = await state.place.read();
};

/** Writes to memory storage: survives the popup's closing, not the browser's. */
export function keep(name: string, value: unknown): Promise<unknown> {
  place = { ...place, [name]: value };
  return state.place.change((old) => ({ ...old, [name]: value }));
}

/**
 * Like `useState`, but the value outlives the popup. `parse` takes whatever was kept and answers the first value.
 * Drafts of secrets may be kept here and nowhere else; set them to '' as soon as they are used.
 */
export function useKept<T>(name: string, parse: (kept: unknown) => T): [T, (value: T) => void] {
  const [value, set] = useState(() => parse(place[name]));
  const change = (next: T) => {
    set(next as T & (() => T)); // never a function: values are plain data
    void keep(name, next);
  };
  return [value, change];
}

export const text = (kept: unknown): string => (typeof kept === 'string' ? kept : '');
export const flag = (kept: unknown): boolean => kept === true;
export const oneOf =
  <T extends string>(all: readonly T[], otherwise: T) =>
  (kept: unknown): T =>
    all.includes(kept as T) ? (kept as T) : otherwise;
