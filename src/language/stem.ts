// The English stemmer of Snowball ("Porter 2"), the one Pagefind indexes words with.
const vowel = '[aeiouy]';
/** An end by which a word is short, if all before it is its beginning. */
const shortEnd = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|^past)$/;
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

/** The stem of a word of small letters, as Pagefind's index holds it; any other text comes back as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const whole = exceptions.get(word);
  if (whole !== undefined) return whole;
  let text = word.replace(/^'/, '').replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = regionOne(text);
  const r2 = r1 + after(text.slice(r1));
  text = text.replace(/'s'$|'s$|'$/, '');
  text = plural(text);
  if (stopsHere.has(text)) return text;
  text = past(text, r1);
  text = text.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  text = longSuffix(text, r1);
  text = shortSuffix(text, r1, r2);
  text = residual(text, r2);
  return finish(text, r1, r2).replaceAll('Y', 'y');
}

function after(text: string): number {
  const found = new RegExp(`^.*?${vowel}[^aeiouy]`).exec(text);
  return found ? found[0].length : text.length;
}

function regionOne(text: string): number {
  const exception = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(text);
  return exception ? exception[0].length : after(text);
}

function plural(text: string): string {
  if (text.endsWith('sses')) return text.slice(0, -2);
  if (/ie[ds]$/.test(text)) return text.length > 4 ? text.slice(0, -2) : text.slice(0, -1);
  if (/[us]s$/.test(text)) return text;
  return new RegExp(`${vowel}.+s$`).test(text) ? text.slice(0, -1) : text;
}

function past(text: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(text);
  if (eed) return eed.index >= r1 ? `${text.slice(0, eed.index)}ee` : text;
  // Of a word such as `dying`.
  if (/^[^aeiouy]ying$/.test(text)) return `${text[0]}ie`;
  const found = /(?:ed|ing)(?:ly)?$/.exec(text);
  if (!found || !/[aeiouy]/.test(text.slice(0, found.index))) return text;
  const rest = text.slice(0, found.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  // Of `adding` nothing is doubled.
  if (doubled.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return shortEnd.test(rest) && r1 >= rest.length ? `${rest}e` : rest;
}

function longSuffix(text: string, r1: number): string {
  for (const [suffix, other] of step2) {
    if (!text.endsWith(suffix)) continue;
    return text.length - suffix.length >= r1 ? text.slice(0, -suffix.length) + other : text;
  }
  if (/ogi$/.test(text) && text.endsWith('logi') && text.length - 3 >= r1) return text.slice(0, -1);
  return /[cdeghkmnrt]li$/.test(text) && text.length - 2 >= r1 ? text.slice(0, -2) : text;
}

function shortSuffix(text: string, r1: number, r2: number): string {
  for (const [suffix, other] of step3) {
    if (!text.endsWith(suffix)) continue;
    const at = text.length - suffix.length;
    return at >= (suffix === 'ative' ? r2 : r1) ? text.slice(0, at) + other : text;
  }
  return text;
}

function residual(text: string, r2: number): string {
  const found = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ion)$/.exec(text);
  if (!found || found.index < r2) return text;
  return found[0] === 'ion' && !/[st]ion$/.test(text) ? text : text.slice(0, found.index);
}

function finish(text: string, r1: number, r2: number): string {
  const last = text.length - 1;
  if (text.endsWith('e')) {
    const rest = text.slice(0, -1);
    return last >= r2 || (last >= r1 && !shortEnd.test(rest)) ? rest : text;
  }
  return text.endsWith('ll') && last >= r2 ? text.slice(0, -1) : text;
}

const step2 = Object.entries({
  ational: 'ate',
  ization: 'ize',
  fulness: 'ful',
  ousness: 'ous',
  iveness: 'ive',
  tional: 'tion',
  biliti: 'ble',
  lessli: 'less',
  entli: 'ent',
  ogist: 'og',
  ation: 'ate',
  alism: 'al',
  aliti: 'al',
  ousli: 'ous',
  iviti: 'ive',
  fulli: 'ful',
  enci: 'ence',
  anci: 'ance',
  abli: 'able',
  izer: 'ize',
  ator: 'ate',
  alli: 'al',
  bli: 'ble',
});

const step3 = Object.entries({
  ational: 'ate',
  tional: 'tion',
  alize: 'al',
  icate: 'ic',
  iciti: 'ic',
  ative: '',
  ical: 'ic',
  ness: '',
  ful: '',
});

const exceptions = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);

const stopsHere = new Set('inning outing canning herring earring evening proceed exceed succeed'.split(' '));
