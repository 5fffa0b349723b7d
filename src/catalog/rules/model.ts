// Rules about `model` and `color`.
import { placeOf, placeOfWord } from '../checked.ts';
import { datedModel, isClaudeModel } from '../model.ts';
import { claudeRule } from './rule.ts';

export const modelRules = [
  claudeRule('model-unknown', (checked) =>
    checked.agent.model.list
      .filter((model) => !isClaudeModel(model))
      .map((model) => [placeOfWord(checked, 'model', model), { model }]),
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
    return valid || raw === undefined
      ? []
      : [[placeOf(checked, key), { color: raw, nearest: token ?? null }]];
  }),
];
