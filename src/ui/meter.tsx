import './meter.css';

/** Four strokes for a strength; the words stand beside it. */
export function Meter({ level, tone }: { level: 0 | 1 | 2 | 3 | 4; tone: 'due' | 'good' }) {
  return (
    <div class={`meter ${tone}`} aria-hidden="true">
      {[1, 2, 3, 4].map((stroke) => (
        <i key={stroke} class={stroke <= level ? 'on' : ''} />
      ))}
    </div>
  );
}
