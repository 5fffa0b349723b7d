import type { RouteData } from 'astro';

/** A page, or a file that has a route. */
export interface Page {
  /** Where it is published below the base, as a URL writes it, but not escaped. */
  pathname: string;
  route: RouteData;
}

/** The pages of a site. */
export interface Pages {
  list: () => Promise<Page[]>;
  /** What a page answers at an address. A page that fails answers with the status 500, and Astro says why. */
  answer: (page: Page, url: URL) => Promise<Response>;
}
