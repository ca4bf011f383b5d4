import type { BrowserContext } from '@playwright/test';
import type { Site } from '../../tokenim-site/site';

/** Requests that leave for anything but the stand-in's hosts, of pages and of the worker alike. */
export interface TrafficWatch {
  strangers(): readonly string[];
}

export function trafficWatch(context: BrowserContext, site: Site): TrafficWatch {
  const strangers: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = /^(data|blob|about|chrome-extension|chrome):$/.test(url.protocol);
    if (!inside && !site.hosts.includes(url.hostname) && !url.hostname.endsWith('.token.im'))
      strangers.push(`${request.method()} ${url.origin}${url.pathname}`);
  });
  return { strangers: () => strangers };
}
