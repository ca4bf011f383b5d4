import { type Part, textOf } from './outline';
import { listHeading, otherHeading } from './words';

/** Why a list cannot be read: it is painted, it is closed to scripts, or it is another site's frame. */
export type Unreadable = 'picture' | 'closed' | 'frame';

/** Smaller ones are icons (CSS pixels). */
const least = { width: 200, height: 80 };

/** What stands below a heading of sign-ins and shows no text. */
export function unreadableIn(root: Part): Unreadable | null {
  let isUnder = false;
  let found: Unreadable | null = null;
  const walk = (part: Part) => {
    if (found) return;
    const { element } = part;
    const tag = element.tag;
    if (/^H[1-6]$/.test(tag) || element.attrs.role === 'heading') {
      const text = textOf(part, 120);
      isUnder = listHeading.test(text) && !otherHeading.test(text);
      return;
    }
    if (isUnder) found = whatHides(part);
    part.parts.forEach(walk);
  };
  walk(root);
  return found;
}

function whatHides({ element, size, parts }: Part): Unreadable | null {
  const { tag, box } = element;
  if (size > 0 || parts.length > 0 || !box || box[0] < least.width || box[1] < least.height) return null;
  if (tag === 'IFRAME') return 'frame';
  return tag.includes('-') ? 'closed' : 'picture';
}
