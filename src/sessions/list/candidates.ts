/** Elements that might be the rows of one list, with the headings of their columns where there are any. */
export interface Candidate {
  container: Element;
  rows: readonly Element[];
  headings: readonly string[];
}

/** A page is looked at this far, no further. */
const mostElements = 6000;
const mostRoots = 50;

const textOf = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 200);

/** The document and its open shadow roots. Closed ones cannot be read. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  let seen = 0;
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (++seen > mostElements || roots.length >= mostRoots) return roots;
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  return roots;
}

/** All that may be a list: tables, grids, lists, and neighbours of one shape. */
export function candidatesOf(document: Document): Candidate[] {
  return rootsOf(document).flatMap((root) => [...tables(root), ...grids(root), ...lists(root), ...shapes(root)]);
}

function tables(root: ParentNode): Candidate[] {
  return [...root.querySelectorAll('table')].flatMap((table) => {
    const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const rows = own.filter((row) => row.querySelector('td'));
    const head = own.find((row) => row.querySelector('th') && !row.querySelector('td'));
    const headings = head ? [...head.children].map(textOf) : [];
    return rows.length > 0 ? [{ container: table, rows, headings }] : [];
  });
}

function grids(root: ParentNode): Candidate[] {
  return [...root.querySelectorAll('[role=table],[role=grid],[role=treegrid],[role=list]')].flatMap((grid) => {
    if (grid.tagName === 'TABLE') return [];
    const all = [...grid.querySelectorAll('[role=row],[role=listitem]')];
    const rows = all.filter((row) => !row.querySelector('[role=columnheader]'));
    const headings = [...grid.querySelectorAll('[role=columnheader]')].map(textOf);
    return rows.length > 0 ? [{ container: grid, rows, headings }] : [];
  });
}

function lists(root: ParentNode): Candidate[] {
  return [...root.querySelectorAll('ul,ol')].flatMap((list) => {
    const rows = [...list.children].filter(({ tagName }) => tagName === 'LI');
    return rows.length > 0 ? [{ container: list, rows, headings: [] }] : [];
  });
}

const shapeless = new Set(['TABLE', 'TBODY', 'THEAD', 'TR', 'UL', 'OL', 'SELECT', 'HEAD', 'HTML', 'FORM', 'svg', 'P']);

/** Two or more neighbours of the same tag and class, as cards are built. */
function shapes(root: ParentNode): Candidate[] {
  const found: Candidate[] = [];
  let seen = 0;
  for (const parent of root.querySelectorAll('*')) {
    if (++seen > mostElements) break;
    if (parent.childElementCount < 2 || shapeless.has(parent.tagName)) continue;
    const byShape = new Map<string, Element[]>();
    for (const child of parent.children) {
      const shape = `${child.tagName}.${child.getAttribute('class') ?? ''}`;
      byShape.set(shape, [...(byShape.get(shape) ?? []), child]);
    }
    for (const rows of byShape.values())
      if (rows.length >= 2 && rows.some((row) => row.childElementCount > 0))
        found.push({ container: parent, rows, headings: [] });
  }
  return found;
}

/** Texts under which a list may stand: headings within three ancestors, its caption, its labels. */
export function headingsOver({ container, headings }: Candidate): string[] {
  const found = [...headings];
  let level: Node | null = container;
  for (let up = 0; level && up <= 3; up++) {
    // An element, or the root of a shadow tree: what lies above it is another document's matter.
    if (level.nodeType !== 1 && level.nodeType !== 11) break;
    const around = level as Element | DocumentFragment;
    if ('getAttribute' in around) found.push(around.getAttribute('aria-label') ?? '');
    for (const heading of around.querySelectorAll('h1,h2,h3,h4,h5,h6,caption,legend,summary,[role=heading]'))
      found.push(textOf(heading));
    level = around.parentNode;
  }
  return found.slice(0, 60);
}
