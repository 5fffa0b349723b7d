// Rules about what an agent may touch.
import { isRead, placeOf, placeOfWord } from '../checked.ts';
import { findBrokenClaim } from '../claims.ts';
import { rule } from './rule.ts';

export const accessRules = [
  rule('access-contradicted', (checked) => {
    const broken = isRead(checked) ? findBrokenClaim(checked.agent) : undefined;
    if (!broken) return [];
    const { claim, tool, line } = broken;
    if (tool !== undefined) return [[placeOfWord(checked, 'tools', tool), { claim, tool }]];
    const { path } = checked.agent.source;
    return [[line === undefined ? placeOf(checked, 'description') : { path, line }, { claim, tool: null }]];
  }),
];
