import { like, oneOf, type Loader } from '../loader.ts';

/** One file that it refuses keeps it from starting. */
export const openCode: Loader = {
  name: 'OpenCode',
  folders: ['.opencode/agents'],
  asOf: '2026-09-05',
  sources: [
    'https://opencode.ai/docs/agents',
    'https://github.com/anomalyco/opencode/blob/dev/packages/core/src/v1/config/agent.ts',
    'https://github.com/anomalyco/opencode/issues/47433',
  ],
  mends: 'colons',
  keys: {
    name: { shapes: ['text'], strict: true },
    description: { shapes: ['text'], strict: true },
    mode: {
      takes: oneOf('primary', 'subagent', 'all'),
      wants: '`primary`, `subagent` or `all`',
      strict: true,
    },
    model: { takes: like(/^[^/\s]+\/\S+$/), wants: '`provider/model`' },
    variant: { shapes: ['text'], strict: true },
    temperature: { shapes: ['number'], wants: 'a number', strict: true },
    top_p: { shapes: ['number'], wants: 'a number', strict: true },
    prompt: { shapes: ['text'], strict: true },
    permission: {},
    tools: { shapes: ['map'], wants: 'a map such as `bash: false`', strict: true },
    steps: { shapes: ['number'], wants: 'a number', strict: true },
    maxSteps: { shapes: ['number'], wants: 'a number', strict: true },
    disable: { shapes: ['boolean'], wants: '`true` or `false`', strict: true },
    hidden: { shapes: ['boolean'], wants: '`true` or `false`', strict: true },
    color: {
      takes: like(/^(?:#[0-9a-f]{6}|primary|secondary|accent|success|warning|error|info)$/i),
      wants: '`#RRGGBB` or a colour of its theme such as `accent`',
      strict: true,
    },
    options: { shapes: ['map'], strict: true },
  },
  otherKeys: 'passes on',
};
