import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XsdValidator, XmlDocument } from 'libxml2-wasm';

/** Parses a document and holds it to a grammar of `grammars/`. @throws with what is wrong and on which line */
export async function parseValid(xml: string, grammar: 'atom' | 'sitemap'): Promise<XmlDocument> {
  const rules = XmlDocument.fromBuffer(await readFile(join(import.meta.dirname, `grammars/${grammar}.xsd`)));
  const validator = XsdValidator.fromDoc(rules);
  const document = XmlDocument.fromString(xml);
  validator.validate(document);
  return document;
}

/** The texts of all elements and attributes that a path of XPath finds. */
export function textsAt(document: XmlDocument, path: string): string[] {
  const namespaces = {
    a: 'http://www.w3.org/2005/Atom',
    s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  };
  return document.find(path, namespaces).map(({ content }) => content);
}
