/** What a content script may tell about a page. Its host comes from the browser, never from here. Every text is capped. */
export interface PageFacts {
  title: string;
  hasPasswordField: boolean;
  /** Hosts to which forms with a credential field post. */
  formTargets: readonly string[];
  /** Inside a frame (the top page's host is not known to the script). */
  framed: boolean;
  // extended by the guard: canonical, hreflang, favicon and link hosts, saved-from comments, phrase import …
}
