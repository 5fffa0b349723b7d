// Rules about `model` and `color`.
import { placeOf, placeOfWord } from '../checked.ts';
import { datedModel, isClaudeModel, nearestModel } from '../model.ts';
import { claudeRule } from './rule.ts';

export const modelRules = [
  claudeRule('model-unknown', (checked) =>
    checked.agent.model.list
      .filter((model) => !isClaudeModel(model) && !checked.unread.includes('model'))
      .map((model) => [placeOfWord(checked, 'model', model), { model, nearest: nearestModel(model) }]),
  ),

  claudeRule('model-dated', (checked) =>
    checked.agent.model.list.flatMap((model) => {
      const alias = datedModel(model);
      return alias ? [[placeOfWord(checked, 'model', model), { model, alias }]] : [];
    }),
  ),

  claudeRule('color-unknown', (checked) => {
    const { raw, token, valid } = checked.agent.color;
    const key = 'color' in checked.places ? 'color' : 'colour';
    return valid || raw === undefined || checked.unread.includes(key)
      ? []
      : [[placeOf(checked, key), { color: raw, nearest: token ?? null }]];
  }),
];
