// What can be wrong with the values of other fields.
import { quoted, shown, type Kinds } from './kind.ts';

/** Keys whose values are lists of names. */
export const listKeys = ['tools', 'disallowedTools', 'skills'];
/** Keys that hold several things, so that two of them can be made one. */
const manifoldKeys = [...listKeys, 'mcpServers', 'hooks'];

/** The colours Claude Code documents, as a sentence lists them. */
const claudeColors = 'red, blue, green, yellow, purple, orange, pink, cyan';

/** What each code needs to know to be put into words. */
export interface FieldProblems {
  'color-unknown': { color: string; nearest: string | null };
  'field-mistaken': {
    field: string;
    meant: string;
    effect: string;
    /** The line of the key that holds, or is to hold, what is meant. */
    other: number | null;
  };
  'field-plugin': { field: string };
  'field-type': {
    field: string;
    value: string;
    wanted: string;
    /** Which item of a list it is, from 1; null for the whole value. */
    item: number | null;
  };
  'field-unknown': { field: string };
  'field-value': { field: string; value: string; allowed: string[]; nearest: string | null };
  'model-dated': { model: string; alias: string };
  'model-unknown': { model: string; nearest: string | null };
  'reference-circle': { name: string; from: string };
  'reference-unknown': { field: string; name: string; nearest: string | null };
  'skill-missing': { skill: string; nearest: string | null };
}

export const fieldKinds: Kinds<FieldProblems> = {
  'color-unknown': {
    severity: 'warning',
    title: 'Colour without effect',
    words: ({ color, nearest }) =>
      `\`color: ${shown(color)}\` is not one of the eight colours Claude Code shows (${claudeColors}). ${
        nearest ? `The nearest is \`${nearest}\`.` : 'Choose one of them.'
      }`,
  },
  'field-mistaken': {
    severity: 'warning',
    title: 'Key without effect',
    words: ({ field, meant, effect, other }) =>
      other === null
        ? `\`${shown(field)}\` is not a key Claude Code reads, so ${effect}. Write \`${meant}\`.`
        : `\`${shown(field)}\` is not a key Claude Code reads, so it has no effect. ${
            manifoldKeys.includes(meant)
              ? `Merge this line and line ${other} into one \`${meant}\``
              : `Keep the value that you mean as \`${meant}\` on line ${other}, and delete this line`
          }.`,
  },
  'field-plugin': {
    severity: 'warning',
    title: 'Key plugins do not have',
    words: ({ field }) =>
      `Claude Code does not read \`${shown(field)}\` in the agents of a plugin. Remove it, or install the agent in \`.claude/agents\`.`,
  },
  'field-type': {
    severity: 'warning',
    title: 'Value of another kind',
    words: ({ field, value, wanted, item }) => {
      if (item === null)
        return `\`${shown(field)}: ${shown(value)}\` has no effect, because the value must be ${wanted}. Correct or remove it.`;
      return value === ''
        ? `Item ${item} of \`${shown(field)}\` is empty. Write ${wanted} there, or remove it.`
        : `Item ${item} of \`${shown(field)}\` has no effect, because \`${shown(value)}\` is not ${wanted}. Correct or remove it.`;
    },
  },
  'field-unknown': {
    severity: 'info',
    title: 'Key nobody reads',
    words: ({ field }) =>
      `\`${shown(field)}\` is not a key of Claude Code or of another tool known here, so only this site shows it. Remove it if it was meant to have an effect.`,
  },
  'field-value': {
    severity: 'warning',
    title: 'Value without effect',
    words: ({ field, value, allowed, nearest }) =>
      `\`${shown(field)}: ${shown(value)}\` is none of ${allowed.map((one) => `\`${one}\``).join(', ')}. ${
        nearest ? `Did you mean \`${nearest}\`?` : 'Choose one of them, or remove the line.'
      }`,
  },
  'model-dated': {
    severity: 'info',
    title: 'Model of a certain day',
    words: ({ model, alias }) =>
      `\`${shown(model)}\` is a snapshot that will be, or has been, retired. Write \`${alias}\` for the newest model of its family.`,
  },
  'model-unknown': {
    severity: 'warning',
    title: 'Unknown model',
    words: ({ model, nearest }) =>
      nearest !== null
        ? `\`model: ${shown(model)}\` is not a model Claude Code knows. Write \`model: ${nearest}\`.`
        : `\`model: ${shown(model)}\` is not a model Claude Code knows. Write \`sonnet\`, \`opus\`, \`haiku\`, \`inherit\` or a full \`claude-…\` id.`,
  },
  'reference-circle': {
    severity: 'info',
    title: 'Agents that call in a circle',
    words: ({ name, from }) =>
      `This agent may call ${quoted(name)}, from which calls lead back to ${quoted(from)}. Take one of them out of the circle.`,
  },
  'reference-unknown': {
    severity: 'warning',
    title: 'Agent that is not there',
    words: ({ field, name, nearest }) =>
      `\`${shown(field)}\` names the agent ${quoted(name)}, which this catalog does not have. ${
        nearest ? `Did you mean \`${shown(nearest)}\`?` : 'Correct the name, or add the agent.'
      }`,
  },
  'skill-missing': {
    severity: 'info',
    title: 'Skill that is not there',
    words: ({ skill, nearest }) =>
      `The skill ${quoted(skill)} is not beside these agents, and tools pass over a missing one. ${
        nearest ? `Did you mean \`${shown(nearest)}\`?` : 'Correct the name, or add the skill.'
      }`,
  },
};
