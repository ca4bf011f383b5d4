import { spokenLanguage, tagOf } from '../../i18n/t';

/** A size as people write it; a thousand bytes to the kilobyte, as their file manager says. */
export function sizeWords(bytes: number): string {
  const [unit, size] =
    bytes < 1_000
      ? (['byte', bytes] as const)
      : bytes < 1e6
        ? (['kilobyte', bytes / 1e3] as const)
        : (['megabyte', bytes / 1e6] as const);
  const style = {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(tagOf(spokenLanguage()), style).format(size);
}
