import { reporter } from './content/official-reporter';
import { lookWhenQuiet, stateTeller } from './content/official-state';
import { watchSubmits } from './content/official-submits';
import { ask } from './messages/send';

// On official hosts alone. It reads, and tells the worker; it clicks nothing and changes nothing.
const pathOf = () => location.pathname;
const { tell, sendAgain } = reporter((report) => ask('reportOfficial', report));
watchSubmits(document, pathOf, tell);
addEventListener('pagehide', sendAgain);
const begin = () => lookWhenQuiet(document, stateTeller(document, pathOf, tell));
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
else begin();
