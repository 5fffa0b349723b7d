import { unpackBytes, type IndexFile } from './pagefind-files.ts';

/** What Pagefind keeps of a page, as far as it is read here. */
export interface Fragment {
  /** By which results name the page. */
  id: string;
  url: string;
  /** The text that was indexed. */
  content: string;
  meta: Record<string, string>;
  /** Elements with an id, their texts, and at which word of the text they begin. */
  anchors: { id: string; text: string; location: number }[];
}

/** The pages of an index. @throws if the files are not of the form that Pagefind 1.5 writes */
export function readFragments(files: readonly IndexFile[]): Fragment[] {
  return files.flatMap((file) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(file.path)?.[1];
    if (id === undefined) return [];
    const fragment = JSON.parse(Buffer.from(unpackBytes(file)).toString()) as Omit<Fragment, 'id'>;
    return [{ ...fragment, id }];
  });
}
