import base from '../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

/** Chrome's manifest is the source; Firefox wants an event page, its own id, and knows fewer optional permissions. */
export function manifestFor(target: Target) {
  if (target === 'chrome') return base;
  const { background, minimum_chrome_version: _chrome, incognito: _spanning, optional_permissions, ...rest } = base;
  return {
    ...rest,
    optional_permissions: optional_permissions.filter((name) => name !== 'offscreen'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'tokenim-key-guardian@example.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
