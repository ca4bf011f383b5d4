import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageProtocol, PanelProtocol } from './protocol';
import { type Caller, classify, type Sender, self } from './sender';

type Handler<F> = F extends (data: infer D) => infer R ? (data: D, sender: Sender) => R | Promise<R> : never;

/** The fields that the browser fills in. */
type BrowserSender = Pick<Sender, 'id' | 'origin' | 'url' | 'frameId'> & { tab?: { id?: number } };

const { onMessage } = defineExtensionMessaging<PageProtocol & PanelProtocol>();

function register(who: Caller, name: string, handle: (data: never, sender: Sender) => unknown): void {
  onMessage(
    name as keyof PanelProtocol,
    (({ data, sender }: { data: never; sender: BrowserSender }) => {
      const from: Sender = {
        id: sender.id,
        origin: sender.origin,
        url: sender.url,
        tabId: sender.tab?.id,
        frameId: sender.frameId,
      };
      const caller = classify(from, self());
      if (caller !== who) throw new Error(`${name} is not for a ${caller}`);
      return handle(data, from);
    }) as never,
  );
}

/** Answers content scripts. What they send is untrusted: the handler parses it. */
export const onPage = <K extends keyof PageProtocol>(name: K, handle: Handler<PageProtocol[K]>): void =>
  register('page', name, handle as never);

/** Answers our own pages. */
export const onPanel = <K extends keyof PanelProtocol>(name: K, handle: Handler<PanelProtocol[K]>): void =>
  register('panel', name, handle as never);
