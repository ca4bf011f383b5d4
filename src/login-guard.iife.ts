import { guardPage } from './content/guard-page';
import { ask } from './messages/send';

guardPage(window, {
  checkPage: (facts) => ask('checkPage', facts),
  readWatch: () => ask('readWatch'),
  reportLeak: (report) => ask('reportLeak', report),
});
