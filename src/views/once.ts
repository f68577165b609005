/** Values that many pages ask for and that stay the same through a build. */

/** `work`, done once for each key, however often it is asked for. What it returns is shared: nobody changes it. */
export function onceEach<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const done = new WeakMap<K, { value: V }>()
  return (key) => {
    const known = done.get(key) ?? { value: work(key) }
    done.set(key, known)
    return known.value
  }
}
