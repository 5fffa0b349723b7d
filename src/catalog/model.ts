import type { Agent } from './agent.ts';

/** Reads `model` in any of its shapes: an alias, a full id, a name for people, a list in order of preference. */
export function readModel(value: unknown): Agent['model'] {
  const list = (Array.isArray(value) ? value : [value])
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .flatMap((one) => String(one).split(/\s*\|\s*/))
    .map((one) => one.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter(Boolean);
  const raw = list.join(', ');
  if (list.length === 0) return { list, label: 'Inherited', inherits: true };
  if (list.length === 1 && /^inherit$/i.test(raw)) return { raw, list, label: 'Inherited', inherits: true };
  return { raw, list, label: labelOf(list[0]!), inherits: false };
}

/** Whether Claude Code knows the model: an alias, or an id that starts with `claude-`. */
export function isClaudeModel(model: string): boolean {
  return (
    /^(sonnet|opus|haiku|fable|inherit|opusplan|default)(\[1m\])?$/.test(model) ||
    /^claude-[a-z0-9][\w.@:-]*(\[1m\])?$/.test(model)
  );
}

/** `claude-sonnet-4-20250514` → `Sonnet 4`; aliases as a word; anything else as written. */
function labelOf(model: string): string {
  const claude =
    /^(?:.*\/)?(?:claude[- ])?(?:(\d+(?:[.-]\d+)?)[- ])?(sonnet|opus|haiku|fable)(?:[- ](\d+(?:[.-]\d{1,2}(?!\d))?))?/i.exec(
      model,
    );
  if (!claude) return model;
  const family = claude[2]!.toLowerCase();
  const version = (claude[3] ?? claude[1])?.replace('-', '.');
  return `${family[0]!.toUpperCase()}${family.slice(1)}${version ? ` ${version}` : ''}`;
}

/** The alias that stands for the newest model of the family, if the id names a snapshot of a day or a retired one. */
export function datedModel(model: string): string | undefined {
  const isDated =
    /^claude-.*-20\d{6}(\[1m\])?$/.test(model) || /^claude-(?:instant|[123])(?:[.-]|$)/.test(model);
  return isDated ? (/sonnet|opus|haiku/.exec(model)?.[0] ?? 'sonnet') : undefined;
}

/** The alias that is meant by a name for people, such as `Claude Sonnet 4.5`; null for a model of others. */
export function nearestModel(model: string): string | null {
  const word =
    /^(?:claude[- ]?)?(?:[\d.]+[- ])?(sonnet|opus|haiku|fable|inherit|default)(?:[- ]?[\d.]+)?$/i.exec(
      model,
    )?.[1];
  return word?.toLowerCase() ?? null;
}
