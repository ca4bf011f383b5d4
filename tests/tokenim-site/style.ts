/** A plain, own look: nobody's colours. */
export const style = `
:root { --ink:#22303c; --soft:#5c6b78; --line:#dde3e8; --paper:#fff; --back:#f4f6f8; --accent:#3d5a80; --bad:#8c3b3b; color-scheme: light; }
* { box-sizing: border-box; }
body { margin:0; font:16px/1.5 system-ui,"Noto Sans CJK SC","Noto Sans CJK TC",sans-serif; color:var(--ink); background:var(--back); }
header { display:flex; flex-wrap:wrap; gap:.5rem 1.25rem; align-items:center; padding:.75rem 1.5rem; background:var(--paper); border-bottom:1px solid var(--line); }
header strong { font-size:1.1rem; letter-spacing:.02em; }
header nav { display:flex; flex-wrap:wrap; gap:1rem; flex:1; }
header .languages { display:flex; gap:.6rem; font-size:.85rem; }
a { color:var(--accent); }
main { max-width:60rem; margin:2rem auto; padding:0 1rem; }
.card { background:var(--paper); border:1px solid var(--line); border-radius:12px; padding:1.5rem; margin-bottom:1rem; }
.narrow { max-width:26rem; margin-inline:auto; }
h1 { font-size:1.5rem; margin:0 0 .75rem; } h2 { font-size:1.1rem; margin:0 0 .5rem; }
label { display:block; margin:.9rem 0 .25rem; font-weight:600; }
input, select { width:100%; padding:.6rem .7rem; font:inherit; border:1px solid #aeb9c2; border-radius:8px; }
button, .button { display:inline-block; margin-top:1rem; padding:.6rem 1.2rem; font:inherit; font-weight:600; color:#fff; background:var(--accent); border:0; border-radius:8px; text-decoration:none; cursor:pointer; }
.hint { color:var(--soft); font-size:.9rem; margin:.25rem 0; }
.error { padding:.6rem .8rem; border-left:4px solid var(--bad); background:#faf0f0; }
.done { padding:.6rem .8rem; border-left:4px solid #3f7d58; background:#eff7f2; }
.key { font:600 1.15rem/1.6 ui-monospace,monospace; padding:.8rem; background:var(--back); border-radius:8px; overflow-wrap:anywhere; }
.scroll { overflow-x:auto; } table { width:100%; border-collapse:collapse; font-size:.92rem; }
th, td { text-align:left; padding:.55rem .6rem; border-bottom:1px solid var(--line); white-space:nowrap; }
.mark { padding:.1rem .5rem; border-radius:99px; background:#e5ecf4; font-size:.8rem; } .failed { color:var(--bad); }
`;
