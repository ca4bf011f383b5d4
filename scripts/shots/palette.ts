type Colour = [red: number, green: number, blue: number];

interface Counted {
  colour: Colour;
  count: number;
}

/** How far a box of colours stretches along its longest side, weighed by how many pixels lie in it. */
function spread(box: readonly Counted[]): { channel: number; weight: number } {
  let [channel, widest, count] = [0, 0, 0];
  for (const { count: some } of box) count += some;
  for (const c of [0, 1, 2]) {
    const values = box.map(({ colour }) => colour[c] ?? 0);
    const width = Math.max(...values) - Math.min(...values);
    if (width > widest) [channel, widest] = [c, width];
  }
  return { channel, weight: widest * Math.sqrt(count) };
}

const meanOf = (box: readonly Counted[]): Colour => {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  const mean = (c: number) => Math.round(box.reduce((sum, one) => sum + (one.colour[c] ?? 0) * one.count, 0) / total);
  return [mean(0), mean(1), mean(2)];
};

/** At most `most` colours that stand for all of a picture's, by median cut; and which of them stands for a given one. */
export function palette(pixels: Uint8Array, channels: number, most: number) {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const key = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = [...counts].map(
    ([key, count]): Counted => ({ colour: [key >> 16, (key >> 8) & 0xff, key & 0xff], count }),
  );
  let boxes = [{ of: all, ...spread(all) }];
  while (boxes.length < most) {
    boxes = boxes.sort((a, b) => b.weight - a.weight);
    const [first, ...rest] = boxes;
    if (!first || first.of.length < 2 || first.weight === 0) break;
    const sorted = [...first.of].sort((a, b) => (a.colour[first.channel] ?? 0) - (b.colour[first.channel] ?? 0));
    const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
    let [cut, seen] = [0, 0];
    while (cut < sorted.length - 1 && (seen === 0 || seen + (sorted[cut]?.count ?? 0) <= half))
      seen += sorted[cut++]?.count ?? 0;
    boxes = [...rest, ...[sorted.slice(0, cut), sorted.slice(cut)].map((of) => ({ of, ...spread(of) }))];
  }
  const indices = new Map<number, number>();
  const colours = boxes.map(({ of }, index) => {
    for (const { colour } of of) indices.set((colour[0] << 16) | (colour[1] << 8) | colour[2], index);
    return meanOf(of);
  });
  return {
    colours,
    indexOf: (red: number, green: number, blue: number) => indices.get((red << 16) | (green << 8) | blue) ?? 0,
  };
}
