import './secret-text.css';

/** A secret in the open, to read or to copy down; `groups` sets it in columns so that no place is lost. */
export function SecretText({ text, groups }: { text?: string; groups?: readonly string[] }) {
  if (!groups) return <div class="secret-text">{text}</div>;
  return (
    <div class={`secret-text groups ${groups.some(({ length }) => length > 4) ? 'words' : ''}`} translate={false}>
      {groups.map((group, at) => (
        <span key={at}>{group} </span>
      ))}
    </div>
  );
}
