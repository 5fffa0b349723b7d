import { loadCatalog, type Catalog } from '../../src/catalog/load.ts';
import { folderWith } from '../catalog/folders.ts';

/** Where the sites of these tests are published. */
export const site = 'https://acme.example';

/** The catalog of some files: content by path. */
export async function catalogOf(files: Record<string, string>): Promise<Catalog> {
  return loadCatalog(await folderWith(files));
}

/** An agent file whose every word tries to get out of where it is printed. */
export const hostile = `---
name: "]]></script><!--&\\"'\\u0007"
description: "Ends </summary> ]]> </script> & \\"quotes\\" [link](javascript:x) \`code\` \\uD800 \\uFFFE\\u0000."
tags: ["<b>", "&amp;"]
---

</agent></script><script>alert(1)</script> ]]>
`;
