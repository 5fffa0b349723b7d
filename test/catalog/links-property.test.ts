// Whatever is done to the files of a catalog, every address ever published answers, and for the agent it was given to.
import { expect, test } from 'vitest';
import { endOf, isAgentLink, printPermalinks, type Permalinks } from '../../src/catalog/permalinks.ts';
import { parsePermalinks } from '../../src/catalog/read-permalinks.ts';
import { settleLinks, type SettledLinks } from '../../src/catalog/settle-links.ts';
import { agentOf } from './agent-of.ts';
import { randomFrom, type Random } from './random.ts';

/** An agent through time. */
interface Life {
  id: number;
  path: string;
  name: string;
  body: string;
  note: number;
}

const names = ['scout', 'Scout', 'guide', 'guide-b', 'scout-a', 'API owl', '道', '🦊', ''];
const folders = ['', 'a/', 'b/', 'a/b/', '道/'];

/** Files that are renamed, moved, edited, added and deleted by chance, with the truth about who is who. */
class World {
  readonly #random: Random;
  #count = 0;
  lives: Life[] = [];
  /** Where a file of the record lies now, as git would know it. */
  moved = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Does one thing to one agent, and says which. */
  step(): string {
    const kind = this.#random.pick(['add', 'add', 'rename', 'move', 'name', 'edit', 'delete', 'rewrite']);
    if (kind === 'add' || this.lives.length === 0) {
      const id = this.#count++;
      const path = this.#newPath();
      this.lives.push({ id, path, name: this.#random.pick(names), body: `Body of ${id}.`, note: 0 });
      return `add ${path}`;
    }
    const life = this.#random.pick(this.lives);
    const was = life.path;
    if (kind === 'delete') this.lives = this.lives.filter((one) => one !== life);
    if (kind === 'rename' || kind === 'move' || kind === 'rewrite') life.path = this.#newPath();
    if (kind === 'rename' || kind === 'name') life.name = this.#random.pick(names);
    if (kind === 'edit' || kind === 'rewrite') life.note++;
    if (kind === 'rewrite') life.body = `Body of ${life.id}, written anew ${life.note} times.`;
    if (life.path !== was) this.moved.set(was, life.path);
    return `${kind} ${was} ${life.path} ${life.name}`;
  }

  #newPath(): string {
    for (;;) {
      const path = `${this.#random.pick(folders)}${this.#random.pick(['x', 'y', 'z', '道'])}${this.#random.below(9)}.md`;
      if (!this.lives.some((one) => one.path === path)) return path;
    }
  }

  settle(record: Permalinks | undefined): SettledLinks {
    const agents = this.lives.map(({ path, name, body, note }) => {
      const content = `---\nname: ${name}\ndescription: Works, version ${note}.\n---\n\n${body}\n`;
      return { agent: agentOf(content, path).agent, relative: path, path };
    });
    return settleLinks(record, agents, (path) => this.moved.get(path));
  }
}

test.each([1, 2, 3, 4])('every address answers, whatever is done, seed %i', (seed) => {
  const random = randomFrom(seed);
  const world = new World(random);
  let record: Permalinks | undefined;
  const owners = new Map<string, number>();
  const log: string[] = [];
  for (let round = 0; round < 100; round++) {
    world.moved = new Map();
    // One change at a time, so that the truth is beyond dispute.
    log.push(world.step());
    const said = log.slice(-6).join('; ');
    const before = record;
    const settled = world.settle(record);
    record = settled.record;

    for (const address of Object.keys(before ?? {})) expect(Object.keys(record), said).toContain(address);
    const alive = new Map(world.lives.map(({ id, path }) => [id, path]));
    for (const [address, id] of owners) {
      const link = record[endOf(address, record)]!;
      if (!isAgentLink(link)) throw new Error(`${address} leads to no agent. ${said}`);
      if (alive.has(id))
        expect([address, link.gone, link.path], said).toEqual([address, undefined, alive.get(id)]);
    }
    for (const [index, slug] of settled.slugs.entries()) {
      const address = `/agents/${slug}/`;
      const { id } = world.lives[index]!;
      const holder = owners.get(address);
      expect(holder === undefined || holder === id || !alive.has(holder), `${address}: ${said}`).toBe(true);
      owners.set(address, id);
    }
    expect(new Set(settled.slugs).size).toBe(world.lives.length);

    const text = printPermalinks(record);
    record = parsePermalinks(text, 'agents/permalinks.json').links!;
    const again = world.settle(record);
    expect([again.changes, printPermalinks(again.record)], said).toEqual([[], text]);
  }
  expect(owners.size).toBeGreaterThan(20);
});

test.each([11, 12, 13])('an agent that nothing is done to keeps its address, seed %i', (seed) => {
  const world = new World(randomFrom(seed));
  for (let count = 0; count < 60; count++) world.step();
  let { record, slugs } = world.settle(undefined);
  for (let round = 0; round < 20; round++) {
    const before = new Map(world.lives.map((life, index) => [life.id, [JSON.stringify(life), slugs[index]]]));
    for (let count = 0; count < 12; count++) world.step();
    ({ record, slugs } = world.settle(record));
    for (const [index, life] of world.lives.entries()) {
      const [was, slug] = before.get(life.id) ?? [];
      if (was === JSON.stringify(life)) expect(slugs[index]).toBe(slug);
    }
    world.moved = new Map();
  }
});
