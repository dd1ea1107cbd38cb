/** Asked for by promises, assertions and inspectors of any object at all. */
const POLITE = new Set([
  'then',
  'toJSON',
  '$$typeof',
  'asymmetricMatch',
  'constructor',
  'nodeType',
  'inspect',
]);

/** A member that the stand-in does not have throws by name, so that a gap is never taken for an answer. */
export const strict = <T extends object>(name: string, object: T): T =>
  new Proxy(object, {
    get(target, key): unknown {
      if (typeof key === 'string' && !(key in target) && !POLITE.has(key))
        throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
      const value: unknown = Reflect.get(target, key);
      // A method of a class reaches its private members only by the object itself.
      return typeof value === 'function' && !Object.hasOwn(target, key)
        ? (value.bind(target) as unknown)
        : value;
    },
  });

/** What happened that a person would have seen or the system would have been asked, for specs to read. */
export type Recorded = { kind: string; data: unknown };
export const recorded: Recorded[] = [];
export const record = (kind: string, data: unknown): void => {
  recorded.push({ kind, data });
};

/** The preventable event that Electron's emitters pass first. */
export const preventable = (): { preventDefault: () => void; readonly defaultPrevented: boolean } => {
  let prevented = false;
  return {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
};
