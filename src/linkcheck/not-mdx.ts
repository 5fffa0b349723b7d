// The parser of MDX takes time that doubles with each brace that stays open, and ends the process where brackets are
// nested by the thousand. People write neither.
const MAX_BRACES = 16;
const MAX_BRACKETS = 200;

// Its time grows with the square of what stands in one line.
const MAX_LINE = 50_000;

/** Why a text is not given to the parser of MDX; undefined if it can take it. */
export function whyNotMdx(text: string): string | undefined {
  if (isNestedTooDeep(text)) return 'brackets are nested too deep';
  const isLong = text.split('\n').some((line) => line.length > MAX_LINE);
  return isLong ? `a line is longer than ${MAX_LINE} characters` : undefined;
}

/** Whether braces or brackets are nested beyond what the parser of MDX can take. */
function isNestedTooDeep(text: string): boolean {
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
