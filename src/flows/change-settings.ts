import { parseSettings, type Settings } from '../settings/settings';

export interface SettingsDeps {
  changeSettings(next: (old: Settings) => Settings): Promise<Settings>;
}

/** Merges a change; what is unknown is dropped, what is out of range is drawn in. Answers the settings now in force. */
export const changeSettings =
  (deps: SettingsDeps) =>
  (change: Partial<Settings>): Promise<Settings> =>
    deps.changeSettings((old) => parseSettings({ ...old, ...change }));
