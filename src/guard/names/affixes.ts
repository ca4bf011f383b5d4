import { affixWords } from './affix-words';
import { foldLetters } from './fold';

/** The words as the rules see them. Changed by nobody but the bench that measures what they are worth. */
export const words = new Set([...affixWords].map(foldLetters));
const longest = 24;

/** Nothing but such words and digits, one after the other: `officialweb3`. Letters that look the same are the same. */
export function isMadeOfAffixes(text: string): boolean {
  const folded = foldLetters(text);
  const reachable = [true];
  for (let end = 1; end <= folded.length; end++) {
    const digit = /\d/.test(folded[end - 1] ?? '') && reachable[end - 1];
    reachable[end] = digit || isWordBefore(folded, end, reachable);
  }
  return folded.length > 0 && reachable[folded.length] === true;
}

function isWordBefore(text: string, end: number, reachable: readonly boolean[]): boolean {
  for (let start = Math.max(0, end - longest); start < end; start++)
    if (reachable[start] && words.has(text.slice(start, end))) return true;
  return false;
}

/** The text without such words, or digits, at one end; at least `least` letters of words are taken. */
export function withoutAffix(text: string, least: number): string[] {
  const rests = new Set([text.replace(/^\d+|\d+$/g, '')]);
  for (let at = least; at < text.length; at++) {
    if (isMadeOfAffixes(text.slice(0, at))) rests.add(text.slice(at));
    if (isMadeOfAffixes(text.slice(-at))) rests.add(text.slice(0, -at));
  }
  rests.delete(text);
  return [...rests];
}
