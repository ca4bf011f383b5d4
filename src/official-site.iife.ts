import { accountShown } from './content/official-account';
import { keptIn } from './content/official-kept';
import { isSignedIn } from './content/official-page';
import { reporter } from './content/official-reporter';
import { lookWhenQuiet, stateTeller } from './content/official-state';
import { cameFromSignIn, watchSubmits } from './content/official-submits';
import { ask } from './messages/send';

// On official hosts alone. It reads, and tells the worker; it clicks nothing and changes nothing.
const pathOf = () => location.pathname;
const { tell, sendAgain } = reporter(
  (report) => ask('reportOfficial', report),
  keptIn(() => sessionStorage),
  () => (isSignedIn(document) ? accountShown(document) : undefined),
);
watchSubmits(document, pathOf, tell);
addEventListener('pagehide', sendAgain);
const begin = () => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const afterSignIn = cameFromSignIn(document.referrer, location, entry?.type ?? '');
  lookWhenQuiet(document, stateTeller(document, pathOf, tell, afterSignIn));
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
else begin();
