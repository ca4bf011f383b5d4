import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageProtocol, PanelProtocol } from './protocol';

/** Ask the worker. It ships in content scripts, so it imports no polyfill. */
export const { sendMessage: ask } = defineExtensionMessaging<PageProtocol & PanelProtocol>();
