import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { brandOf } from '../../src/guard/brand';
import type { Detection, Examples } from '../../src/guard/detection';
import { detections } from '../../src/guard/detections';
import { readHostName } from '../../src/guard/names/host-name';
import { noFacts } from '../../src/guard/page';
import { tokenim } from '../../src/services/tokenim';

interface DetectionFile {
  examples: Examples;
  [name: string]: unknown;
}
const files = import.meta.glob<DetectionFile>('../../src/guard/detections/*.ts', { eager: true });
const brand = brandOf(tokenim);
const sentences: Record<string, { message: string } | undefined> = en;

for (const [path, file] of Object.entries(files)) {
  if (path.endsWith('/index.ts')) continue;
  const detection = Object.values(file).find((value) => (value as Detection).examine) as Detection;
  const examine = ({ host, page }: Examples['warns'][number]) =>
    detection.examine({ name: readHostName(host, brand), brand, ...(page ? { page: { ...noFacts, ...page } } : {}) });

  describe(detection.id, () => {
    test('is on the list', () => expect(detections, `add ${detection.id} to detections/index.ts`).toContain(detection));

    test.each(file.examples.warns.map((example) => [JSON.stringify(example), example] as const))(
      'warns of %s',
      (_, example) => {
        const evidence = examine(example);
        expect(evidence).toBeDefined();
        const sentence = sentences[`finding_${detection.id}`]?.message ?? '';
        const needed = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
        expect(sentence, `write the sentence finding_${detection.id}`).not.toBe('');
        expect(
          needed.filter((name) => !evidence?.[name]),
          'the sentence names evidence that is missing',
        ).toEqual([]);
        expect(brand.mayResemble(example.host) || example.page, 'the cheap test must let it through').toBeTruthy();
      },
    );
    test.each(file.examples.quiet.map((example) => [JSON.stringify(example), example] as const))(
      'is quiet about %s',
      (_, example) => expect(examine(example)).toBeUndefined(),
    );
  });
}
