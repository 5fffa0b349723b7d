import type { Agent } from '../catalog/agent.ts';

/** The values of a key as written, for rules that take some and not others; nothing where there is no value. */
export function valuesOf(key: string, agent: Agent): string[] {
  const { named, name, description, tools, model, color, limits, extra } = agent;
  switch (key) {
    case 'name':
      return named ? [name] : [];
    case 'description':
      return description.raw === '' ? [] : [description.raw];
    case 'tools':
      return tools.allowed.map((tool) => tool.name);
    case 'model':
      return model.inherits ? [] : model.list;
    case 'color':
      return color.raw === undefined ? [] : [color.raw];
    default: {
      const value = limits[key as keyof typeof limits] ?? extra[key];
      return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : [];
    }
  }
}
