/** Sorted by name. */
export const browserPermissions = {
  required: [
    'alarms',
    'contextMenus',
    'idle',
    'notifications',
    'scripting',
    'storage',
    'unlimitedStorage',
    'webNavigation',
    'webRequest',
  ],
  optional: {
    chrome: ['clipboardWrite', 'cookies', 'downloads', 'management', 'offscreen'],
    firefox: ['clipboardWrite', 'cookies', 'downloads', 'management'],
  },
};
