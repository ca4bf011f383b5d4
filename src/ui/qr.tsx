/** A QR code from its cells, always dark on white, so that a phone reads it in the dark theme too. */
export function Qr({
  cells,
  label,
  size = 180,
}: {
  cells: readonly (readonly boolean[])[];
  label: string;
  size?: number;
}) {
  const side = cells.length;
  const path = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      class="qr"
      width={size}
      height={size}
      viewBox={`-2 -2 ${side + 4} ${side + 4}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-2} y={-2} width={side + 4} height={side + 4} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
