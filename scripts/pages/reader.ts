// What runs in the page when pages are judged from the command line: the guard's own reading, in a world of its own.
import { isWorthAsking, told } from '../../src/content/in-sight';
import { pageFacts, pageMarks } from '../../src/content/page-facts';

/** The facts that would leave the page ('' where nobody would be asked), and all of them. Shadow trees as if used. */
export function read(framed: boolean): { sent: string; whole: string } {
  const whole = pageFacts(document, framed, pageMarks(document, inShadows(document)));
  const facts = told(whole);
  return { sent: isWorthAsking(facts) ? JSON.stringify(facts) : '', whole: JSON.stringify(whole) };
}

function inShadows(root: ParentNode): Element[] {
  const all = Document.prototype.querySelectorAll;
  const trees = [...all.call(root, '*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return trees.flatMap((tree) => [...tree.querySelectorAll('input,textarea')]);
}
