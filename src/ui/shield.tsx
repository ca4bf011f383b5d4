import './shield.css';

const signs = {
  calm: 'M45 60.5l10.5 10.5L76 50',
  due: 'M60 45v16l10.5 6.5',
  alert: 'M60 43v21M60 76h.01',
};

/** The state as a picture. It must stand beside words that say the same. */
export function Shield({ state, size = 120 }: { state: 'calm' | 'due' | 'alert'; size?: number }) {
  return (
    <svg
      class={`shield ${state}`}
      width={size}
      height={size}
      viewBox="0 0 120 120"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="halo outer" cx="60" cy="60" r="58" />
      <circle class="halo" cx="60" cy="60" r="46" />
      <path class="body" d="M60 20 91 31v26c0 21-13.5 35.5-31 43-17.5-7.5-31-22-31-43V31z" />
      <path class="half" d="M60 20 91 31v26c0 21-13.5 35.5-31 43z" />
      <path class="sign" d={signs[state]} />
    </svg>
  );
}
