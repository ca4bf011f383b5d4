const button =
  'font:inherit;color:inherit;background:transparent;border:1px solid #8a5c00;border-radius:6px;' +
  'min-height:32px;padding:2px 12px;cursor:pointer';

/** The strip over a page, as `BannerWords` wants it. It travels with the words: most pages never show one. */
export const bannerLook: readonly string[] = [
  'all:initial;position:fixed;z-index:2147483647;inset:0 0 auto 0;display:block;visibility:visible;width:auto;opacity:1'.replace(
    /(?=;|$)/g,
    '!important',
  ),
  'display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:12px 16px;' +
    'font:15px/1.45 system-ui,sans-serif;color:#3b2a00;background:#fff4d6;border-bottom:2px solid #b97a00;' +
    'box-shadow:0 2px 12px rgb(0 0 0/.18)',
  'flex:1 1 220px;min-width:0;font-weight:600;overflow-wrap:anywhere',
  button,
  button,
  'flex:1 0 100%;max-width:70ch;white-space:pre-line;overflow-wrap:anywhere',
];
