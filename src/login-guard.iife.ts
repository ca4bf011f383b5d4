import { guardPage } from './content/guard-page';
import { ask } from './messages/send';

guardPage(window, (facts) => ask('checkPage', facts));
