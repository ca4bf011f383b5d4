/**
 * The worst page there is: it hears every event before anybody else does, looks at its fields all the time, and tells
 * what it got over the console, since it may be gone at any moment. Runs in the page; `place` is where its fields go.
 */
export function eavesdrop(
  win: Window & typeof globalThis,
  place: ParentNode & Node,
  tell: (text: string) => void,
): void {
  const { document } = win;
  let keys = '';
  const read = () => {
    for (const field of place.querySelectorAll('input,textarea')) said((field as HTMLInputElement).value);
    const fields = [...place.querySelectorAll('input.box')] as HTMLInputElement[];
    said(fields.map(({ value }) => value).join(' '));
    said(place.querySelector('[contenteditable]')?.textContent ?? '');
  };
  const last = new Set<string>();
  const said = (text: string) => {
    if (!text || last.has(text)) return;
    last.add(text);
    tell(text);
  };
  const types =
    'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend change paste drop submit blur';
  for (const type of types.split(' '))
    for (const to of [win, document, place])
      to.addEventListener(
        type,
        (event) => {
          const { key, data, clipboardData, dataTransfer } = event as KeyboardEvent & InputEvent & ClipboardEvent;
          if (type === 'keydown' && to === win && key?.length === 1 && !(event as KeyboardEvent).ctrlKey) keys += key;
          if (type === 'keydown' && to === win && (key === 'Tab' || key === 'Enter')) keys += ' ';
          said(keys);
          said(data ?? '');
          said((clipboardData ?? dataTransfer)?.getData('text/plain') ?? '');
          const from = event.composedPath()[0] as HTMLInputElement;
          said(from.value ?? '');
          read();
        },
        true,
      );
  const box = document.createElement('div');
  box.innerHTML =
    '<form><input class=text><input class=secret type=password></form><form><textarea></textarea></form><div contenteditable class=edit>·</div><form>' +
    `${'<input class=box>'.repeat(12)}</form><input class=wiped>`;
  place.append(box);
  const wiped = box.querySelector('.wiped') as HTMLInputElement;
  wiped.addEventListener('input', () => {
    wiped.value = '';
  });
  new win.MutationObserver(read).observe(place, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  win.setInterval(read, 1);
  Object.assign(win, {
    field: box.querySelector('.text'),
    into(selector: string, index = 0) {
      const field = box.querySelectorAll(selector)[index] as HTMLInputElement;
      if (selector === 'nothing') (document.activeElement as HTMLElement | null)?.blur();
      else field.focus();
      if (selector === '.edit') win.getSelection()?.selectAllChildren(field);
      const { left, top, width, height } = field?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
      return { x: left + width / 2, y: top + height / 2 };
    },
  });
}

/** The places in which it can lie, each as a page of its own. */
export const lairs = ['top', 'cross', 'blank', 'srcdoc', 'sandboxed', 'blob', 'shadow', 'http'] as const;
export type Lair = (typeof lairs)[number];

const host = 'eavesdropper.example';
const other = 'elsewhere.example';
export const hosts = [host, other];

export const addressOf = (lair: Lair): string =>
  `${lair === 'http' ? 'http' : 'https'}://${lair === 'cross' ? other : host}/${lair}`;

const said = `(text) => console.debug('got ' + text)`;
const here = `(${eavesdrop})(window, document.body, ${said})`;
const page = (script: string) => `<!doctype html><title>A form</title><body><script>${script}</script>`;
const asText = (text: string) => JSON.stringify(text).replaceAll('</', '<\\/');
const framed = (set: string) =>
  page(
    `const frame = document.createElement('iframe'); frame.width = 800; frame.height = 600; ${set}; document.body.append(frame);`,
  );

/** What the server answers on this address. */
export function lairAt(address: string): string {
  const { pathname } = new URL(address);
  switch (pathname.slice(1)) {
    case 'cross':
      return framed(`frame.src = 'https://${host}/top'`);
    case 'blank':
      return `${framed('')}<script>(${eavesdrop})(frame.contentWindow, frame.contentDocument.body, ${said})</script>`;
    case 'srcdoc':
      return framed(`frame.srcdoc = ${asText(page(here))}`);
    case 'sandboxed':
      return framed(`frame.sandbox = 'allow-scripts'; frame.srcdoc = ${asText(page(here))}`);
    case 'blob':
      return framed(`frame.src = URL.createObjectURL(new Blob([${asText(page(here))}], { type: 'text/html' }))`);
    case 'shadow':
      return page(
        `const host = document.body.appendChild(document.createElement('div')); (${eavesdrop})(window, host.attachShadow({ mode: 'closed' }), ${said})`,
      );
    default:
      return page(here);
  }
}
