/**
 * What the manifest asks for, in the order of the table under "About". `names` are the manifest's own words; a test
 * holds that together they are the manifest's permissions, no more and no fewer.
 */
export const permissionRows: readonly { id: string; names: readonly string[]; optional?: true }[] = [
  { id: 'pages', names: ['http://*/*', 'https://*/*'] },
  { id: 'official', names: ['*://token.im/*', '*://*.token.im/*', 'webRequest'] },
  { id: 'webNavigation', names: ['webNavigation'] },
  { id: 'storage', names: ['storage', 'unlimitedStorage'] },
  { id: 'alarms', names: ['alarms'] },
  { id: 'notifications', names: ['notifications'] },
  { id: 'idle', names: ['idle'] },
  { id: 'scripting', names: ['scripting'] },
  { id: 'contextMenus', names: ['contextMenus'] },
  { id: 'hosts', names: ['optional:https://*/*', 'optional:http://*/*'], optional: true },
  { id: 'cookies', names: ['cookies'], optional: true },
  { id: 'management', names: ['management'], optional: true },
  { id: 'downloads', names: ['downloads'], optional: true },
  { id: 'clipboard', names: ['offscreen', 'clipboardWrite'], optional: true },
];
