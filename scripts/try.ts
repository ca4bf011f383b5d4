// A browser to try the extension in: the stand-in site answers as token.im, nothing else can be reached.
import { launch } from '../tests/e2e/support/launch';

const ext = await launch({ headless: false });
const { context, site, url } = ext;
const [first = await context.newPage()] = context.pages();
await first.goto('https://token.im/__test/');
if (!context.pages().some((page) => page.url().includes('/welcome/'))) {
  const welcome = await context.newPage();
  await welcome.goto(url('src/pages/welcome/welcome.html'));
}
console.log(`
The extension is loaded. In this browser only the stand-in site can be reached:
  https://token.im/__test/        accounts to sign in with, and what can happen to them
  https://token.im/sign-in        the sign-in page
  https://${site.hosts.find((host) => host.startsWith('tokem'))}/          an imitation of it
  https://token.im/inbox          mails that the site sent
Close the browser, or press Ctrl+C, to end.`);
await new Promise<void>((resolve) => context.on('close', () => resolve()));
await ext.close();
