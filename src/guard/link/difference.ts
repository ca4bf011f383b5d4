/** A stretch of a name, and whether it differs from the other one. */
export interface Stretch {
  text: string;
  differs: boolean;
}

export interface Difference {
  seen: readonly Stretch[];
  official: readonly Stretch[];
  /** Each place where they differ; one side may be empty. */
  places: readonly { seen: string; official: string }[];
}

/** More than this, and marks would only confuse: then the names are not alike letter by letter. */
const mostEdits = 3;

/** Letter by letter, where an imitation departs from the official name; `undefined` if it is not that close, or equal. */
export function differenceOf(seen: string, official: string): Difference | undefined {
  const a = Array.from(seen).slice(0, 80);
  const b = Array.from(official).slice(0, 80);
  if (Math.abs(a.length - b.length) > mostEdits) return undefined;
  const steps = alignment(a, b);
  const edits = steps.filter(([x, y]) => x !== y).length;
  if (edits === 0 || edits > mostEdits) return undefined;
  return {
    seen: stretches(steps.map(([x, y]) => ({ text: x, differs: x !== y }))),
    official: stretches(steps.map(([x, y]) => ({ text: y, differs: x !== y }))),
    places: placesOf(steps),
  };
}

type Step = readonly [seen: string, official: string];

/** The cheapest way from one to the other; '' on the side where a letter is missing. */
function alignment(a: readonly string[], b: readonly string[]): Step[] {
  const width = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => cost[i * width + j] ?? 0;
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++)
      cost[i * width + j] =
        i === 0
          ? j
          : j === 0
            ? i
            : Math.min(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1);
  const steps: Step[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const same = i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    if (same) steps.push([a[--i] ?? '', b[--j] ?? '']);
    else if (i > 0 && at(i, j) === at(i - 1, j) + 1) steps.push([a[--i] ?? '', '']);
    else steps.push(['', b[--j] ?? '']);
  }
  return steps.reverse();
}

function stretches(letters: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { text, differs } of letters) {
    const last = all.at(-1);
    if (last && last.differs === differs) last.text += text;
    else all.push({ text, differs });
  }
  return all.filter(({ text }) => text !== '');
}

function placesOf(steps: readonly Step[]): { seen: string; official: string }[] {
  const places: { seen: string; official: string }[] = [];
  let open = false;
  for (const [seen, official] of steps) {
    const place = places.at(-1);
    if (seen === official) open = false;
    else if (open && place) Object.assign(place, { seen: place.seen + seen, official: place.official + official });
    else open = Boolean(places.push({ seen, official }));
  }
  return places;
}
