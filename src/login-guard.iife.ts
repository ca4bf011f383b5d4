import { guardPage } from './content/guard-page';
import { whenPageStands } from './content/page-stands';
import { ask } from './messages/send';

whenPageStands(
  guardPage(window, {
    checkPage: (facts) => ask('checkPage', facts),
    readWatch: () => ask('readWatch'),
    reportLeak: (report) => ask('reportLeak', report),
  }),
);
