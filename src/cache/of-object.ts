/**
 * A function of an object that does its work once for each, while the object is kept: for what depends on nothing else, and
 * is asked again at every reading of files that have not changed.
 */
export function ofObject<In extends object, Out>(work: (one: In) => Out): (one: In) => Out {
  const known = new WeakMap<In, { out: Out }>();
  return (one) => {
    const before = known.get(one) ?? { out: work(one) };
    known.set(one, before);
    return before.out;
  };
}
