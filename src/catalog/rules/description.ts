// Rules about `description`, by which a session decides whom to ask.
import { isRead, keyPlaceOf, missedPlaceOf, placeOf } from '../checked.ts';
import { writtenFor } from '../mistaken-keys.ts';
import { rule } from './rule.ts';

/** Characters: fewer say too little to choose by. */
const least = 10;
/** Characters: the most that some tools take. */
const limit = 1024;
/** Characters: more are no description any more, and every session pays for them. */
const most = 5000;

export const descriptionRules = [
  rule('description-missing', (checked) => {
    const { agent, data } = checked;
    if (agent.description.raw !== '' || !isRead(checked)) return [];
    const found = data['description'] ?? '';
    // Only files of Claude Code are told of keys that were mistaken.
    const written = agent.format === 'claude' ? (writtenFor('description', data) ?? null) : null;
    const at = written === null ? missedPlaceOf(checked, 'description') : keyPlaceOf(checked, written);
    return [[at, { found: found === '' ? null : JSON.stringify(found), written }]];
  }),

  rule('description-short', (checked) => {
    const { raw } = checked.agent.description;
    // A character of these scripts says as much as a word.
    const length = [...raw.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, '$&$&$&')]
      .length;
    return raw !== '' && length < least
      ? [[placeOf(checked, 'description'), { length: [...raw].length }]]
      : [];
  }),

  rule('description-limit', (checked) => {
    const { length } = checked.agent.description.raw;
    return length > limit && length <= most ? [[placeOf(checked, 'description'), { length }]] : [];
  }),

  rule('description-length', (checked) => {
    const { length } = checked.agent.description.raw;
    return length > most ? [[placeOf(checked, 'description'), { length }]] : [];
  }),

  rule('description-trigger', (checked) => {
    const { description, examples } = checked.agent;
    const isTold =
      /\b(?:use[ds]?|using|when|whenever|for|before|after|proactively|invoke|call|delegate|trigger)\b/i;
    const isOther = /\P{ASCII}{4}/u.test(description.raw);
    if (description.raw === '' || isOther || isTold.test(description.raw) || examples.length > 0) return [];
    return [[placeOf(checked, 'description'), {}]];
  }),
];
