import type { Line } from '../line';
import { median } from './times';

/** What stands on the screens, in the language of the browser. */
export interface Words {
  lock: string;
  search: string;
  edit: string;
  save: string;
  label: string;
  back: string;
}

const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
const button = (text: string) =>
  all<HTMLButtonElement>('button').find((one) => one.textContent?.trim() === text || one.ariaLabel === text);
const field = (label: string) => {
  const found = all<HTMLLabelElement>('label').find((one) => one.textContent?.trim() === label);
  return found && (document.getElementById(found.htmlFor) as HTMLInputElement);
};

/** Until it stands there and was drawn. */
function until<T>(find: () => T | undefined | false | null): Promise<T> {
  return new Promise((done, failed) => {
    const late = setTimeout(
      () => failed(new Error(`never seen: ${find} in ${document.body.innerText.slice(0, 500)}`)),
      30_000,
    );
    const look = () => {
      const found = find();
      if (!found) return;
      watcher.disconnect();
      clearTimeout(late);
      requestAnimationFrame(() => setTimeout(() => done(found)));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
}

function type(into: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(into, text);
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

const tiles = () => all('main .tile');
const afterMs = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The first use of WebCrypto after a passphrase was sent: by then its slow key is derived. */
function onDerived(): { at: number } {
  const seen = { at: 0 };
  const { prototype } = SubtleCrypto;
  for (const name of ['importKey', 'decrypt', 'deriveBits'] as const) {
    const real = prototype[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(prototype, {
      [name](this: SubtleCrypto, ...args: unknown[]) {
        if (seen.at === 0) seen.at = performance.now();
        return real.apply(this, args);
      },
    });
  }
  return seen;
}

/** Clicks what a user clicks, in the real popup's page, with a vault of 1,000 keys; each time until it was drawn. */
export async function screenTimes(passphrase: string, words: Words, rounds: number): Promise<Line[]> {
  const times: Record<'unlock' | 'home' | 'list' | 'search' | 'save', number[]> = {
    ...{ unlock: [], home: [], list: [], search: [], save: [] },
  };
  const nav = (nth: number) => all<HTMLButtonElement>('.bottom-nav button')[nth]?.click();
  const derived = onDerived();
  for (let round = 0; round < rounds; round++) {
    nav(0);
    (await until(() => document.querySelector<HTMLButtonElement>('.hero-pill'))).click();
    const typed = await until(() => document.querySelector<HTMLInputElement>('form input'));
    type(typed, passphrase);
    await until(() => document.querySelector('form button[type=submit]:not([disabled])'));
    await afterMs(200);
    derived.at = 0;
    const sentAt = performance.now();
    typed.form?.requestSubmit();
    await until(() => button(words.lock));
    times.unlock.push(performance.now() - sentAt);
    times.home.push(performance.now() - derived.at);
    await afterMs(1_500);

    let from = performance.now();
    nav(2);
    await until(() => tiles().length > 20);
    times.list.push(performance.now() - from);
    await afterMs(500);

    const search = await until(() => field(words.search));
    from = performance.now();
    type(search, 'key 77');
    await until(() => tiles().length === 19);
    times.search.push(performance.now() - from);

    (tiles()[0] as HTMLButtonElement).click();
    (await until(() => button(words.edit))).click();
    const label = await until(() => field(words.label));
    type(label, `Key 77 number ${round}`);
    await afterMs(300);
    from = performance.now();
    (await until(() => button(words.save))).click();
    await until(() => button(words.edit) && document.body.innerText.includes(`Key 77 number ${round}`));
    times.save.push(performance.now() - from);
    (await until(() => button(words.back))).click();
    await afterMs(1_000);

    nav(0);
    (await until(() => button(words.lock))).click();
    await until(() => document.querySelector('.hero-pill'));
    nav(2);
    await afterMs(500);
  }
  return [
    {
      name: '1,000 records: passphrase sent to unlocked home',
      key: 'unlock_screen_ms_p50',
      value: median(times.unlock),
      unit: 'ms',
    },
    {
      name: '1,000 records: key derived to unlocked home',
      key: 'home_after_key_ms_p50',
      value: median(times.home),
      unit: 'ms',
    },
    { name: '1,000 records: list on the screen', key: 'list_1000_ms_p50', value: median(times.list), unit: 'ms' },
    { name: '1,000 records: search on the screen', key: 'search_1000_ms_p50', value: median(times.search), unit: 'ms' },
    {
      name: '1,000 records: save, to the saved key on the screen',
      key: 'save_1000_ms_p50',
      value: median(times.save),
      unit: 'ms',
    },
  ];
}
