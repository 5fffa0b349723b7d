// The parser of MDX takes time that doubles with each brace that stays open, and ends the process where brackets are
// nested by the thousand. People write neither.
const MAX_BRACES = 16;
const MAX_BRACKETS = 200;

/** Whether braces or brackets are nested beyond what the parser of MDX can take. */
export function isNestedTooDeep(text: string): boolean {
  let braces = 0;
  let brackets = 0;
  for (const [bracket] of text.matchAll(/[(){}[\]]/g)) {
    if (bracket === '{') braces++;
    else if (bracket === '}') braces = Math.max(0, braces - 1);
    else if (bracket === '(' || bracket === '[') brackets++;
    else brackets = Math.max(0, brackets - 1);
    if (braces > MAX_BRACES || brackets > MAX_BRACKETS) return true;
  }
  return false;
}
