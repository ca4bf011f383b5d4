import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const signIn = `<main><h1>Corner Books</h1><form method="post" action="/login"><label>E-mail <input type="email" name="email"></label>
<label>Password <input type="password" name="password"></label><button>Sign in</button></form></main>`;

/** About 3,000 elements and 300 kB, as an article has them: headings, paragraphs, links; no form, no field, no brand. */
function article(): string {
  const sentence = 'Flour, water and time: the dough is folded and rested. ';
  const paragraph = (at: number) =>
    at % 8 === 0
      ? `<p>${sentence.repeat(3)}<a href="https://bread.example/note-${at}">note ${at}</a></p>`
      : `<p>${sentence.repeat(3)}<em>${at}</em></p>`;
  const section = (at: number) =>
    `<section><h2>Part ${at}</h2>${Array.from({ length: 61 }, (_, line) => paragraph(at * 61 + line)).join('\n')}</section>`;
  return `<article>${Array.from({ length: 24 }, (_, at) => section(at)).join('\n')}</article>`;
}

export const costPages = {
  'sign-in': page('Sign in', signIn),
  article: page('How bread rises', article()),
  frames: page('Sign in', `${signIn}${'<iframe src="/frame" width="200" height="60"></iframe>'.repeat(12)}`),
} as const;
export type CostPage = keyof typeof costPages;

/** The three pages on loopback; frames hold a sentence each. */
export async function servePages(): Promise<{ url(name: CostPage): string; close(): Promise<void> }> {
  const frame = page('Frame', '<p>A frame with a sentence in it.</p>');
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(name in costPages ? costPages[name as CostPage] : frame);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://localhost:${port}/${name}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
