import type { Site } from '../../tokenim-site/site';

/** Every host of the stand-in resolves to it, and no other host resolves at all. */
function resolverRules(site: Site): string {
  const maps = [...site.hosts, '*.token.im'].flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${site.httpsPort}`,
    `MAP ${host}:80 127.0.0.1:${site.httpPort}`,
  ]);
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(',');
}

/**
 * What Playwright turns off itself, which a second switch of this name would turn on again; and the web pages of the
 * address bar, of which each browser would start a process that no test looks at.
 */
const without = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUITabSearch'],
];

/** Switches for a Chromium that knows the stand-in and keeps to itself. */
export const browserArgs = (site: Site): string[] => [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${without.join(',')}`,
  `--host-resolver-rules=${resolverRules(site)}`,
  `--ignore-certificate-errors-spki-list=${site.spki}`,
];
