import 'fake-indexeddb/auto';
import '@webext-core/fake-browser/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, vi } from 'vitest';

// The polyfill refuses to load outside an extension: every import gets the fake instead.
vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());
