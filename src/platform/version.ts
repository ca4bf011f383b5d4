import { browser } from './browser';

export const ownVersion = (): string => browser.runtime.getManifest().version;
