import { like, type Loader } from '../loader.ts';

/** It has no list of tools: an agent may do everything, or with `readonly` nothing that changes files. */
export const cursor: Loader = {
  name: 'Cursor',
  folders: ['.cursor/agents', '.claude/agents'],
  asOf: '2026-08-22',
  sources: ['https://cursor.com/docs/subagents'],
  keys: {
    name: {},
    description: {},
    model: { takes: like(/^(?:inherit|fast|\S+[-.]\S+)$/), wants: '`inherit`, `fast` or a full id' },
    readonly: {},
    is_background: {},
    background: {},
  },
  otherKeys: 'leaves out',
};
