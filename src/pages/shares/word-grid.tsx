import { useEffect, useRef } from 'preact/hooks';
import { fullWord, shareWords, wordsIn } from '../../backup/shares/share';
import { t } from '../../i18n/t';

export const wordCount = 33;
export const noWords = (): string[] => Array.from({ length: wordCount }, () => '');

const startingWith = (typed: string) => shareWords.filter((word) => word.startsWith(typed));
const isUnknown = (word: string) => word.length >= 4 && fullWord(word) === undefined;

/**
 * The words of one share. A word is completed as soon as only one fits, and a space leads to the next; a whole share can
 * be pasted. One-line inputs, since browsers keep the text of larger ones.
 */
export function WordGrid(props: { words: readonly string[]; onChange: (words: string[]) => void; wrongAt?: number }) {
  const { words, onChange, wrongAt } = props;
  const list = useRef<HTMLOListElement>(null);
  const fields = () => [...(list.current?.querySelectorAll('input') ?? [])];
  const goTo = (at: number) => fields()[at]?.focus();
  useEffect(() => {
    goTo(0);
  }, []);
  const set = (at: number, typed: readonly string[]) => {
    const next = [...words];
    for (const [offset, word] of typed.entries()) if (at + offset < wordCount) next[at + offset] = word;
    onChange(next);
  };
  const typed = (at: number, field: HTMLInputElement, isDeleting: boolean) => {
    const parts = wordsIn(field.value);
    if (parts.length > 1) {
      set(
        at,
        parts.map((word) => fullWord(word) ?? word),
      );
      return goTo(Math.min(at + parts.length, wordCount - 1));
    }
    const [word = ''] = parts;
    const fitting = word.length >= 2 && !isDeleting ? startingWith(word) : [];
    if (/\s$/.test(field.value) && word) {
      set(at, [fullWord(word) ?? word]);
      return goTo(at + 1);
    }
    const only = fitting.length === 1 ? fitting[0] : undefined;
    set(at, [only ?? word]);
    if (!only) return;
    // What was added stays selected, so that typing on goes over it.
    field.value = only;
    field.setSelectionRange(word.length, only.length);
  };
  return (
    <ol class="word-grid" ref={list} translate={false}>
      {words.map((word, at) => (
        <li key={at} class={wrongAt === at + 1 || isUnknown(word) ? 'wrong' : word ? 'filled' : ''}>
          <span aria-hidden="true">{at + 1}</span>
          <input
            value={word}
            aria-label={t('shares_word', { number: at + 1 })}
            aria-invalid={wrongAt === at + 1 || isUnknown(word) ? 'true' : undefined}
            maxLength={400}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            data-1p-ignore
            data-lpignore="true"
            onInput={(event) =>
              typed(at, event.currentTarget, (event as InputEvent).inputType?.startsWith('delete') === true)
            }
            onKeyDown={(event) => {
              if (event.key === 'Enter' && at + 1 < wordCount) {
                event.preventDefault();
                goTo(at + 1);
              }
              if (event.key === 'Backspace' && event.currentTarget.value === '' && at > 0) {
                event.preventDefault();
                goTo(at - 1);
              }
            }}
          />
        </li>
      ))}
    </ol>
  );
}
