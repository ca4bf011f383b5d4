import './walk.css';

/** How far along a straight path the user is. `label` says it in words ("Step 2 of 6"). */
export function Walk({ at, of, label }: { at: number; of: number; label: string }) {
  return (
    <div>
      <span class="sr-only">{label}</span>
      <ol class="walk" aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <li key={step} class={step < at ? 'done' : step === at ? 'now' : ''} />
        ))}
      </ol>
    </div>
  );
}
