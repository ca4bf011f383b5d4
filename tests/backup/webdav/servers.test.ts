import { expect, test } from 'vitest';
import { serverNames } from '../../interop/dav-servers';
import { webdavServers } from '../../interop/webdav';

// The short form; `npm run test:interop` makes 500 writes at each.
test.each(serverNames)(
  'against %s nothing is lost, nothing is overwritten, and every failure has its name',
  async (name) => {
    const { [name]: result } = await webdavServers({ servers: [name], writes: 24 });
    expect(result?.failed).toEqual([]);
    if (!result?.skipped) expect(result?.ok).toBeGreaterThan(20);
  },
  120_000,
);
