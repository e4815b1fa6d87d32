// Keeps what was made last for each of a few keys, so that questions in a row about one schema build it once.
export function shared(most = 8) {
  const made = new Map();
  return (key, make) => {
    if (!made.has(key)) {
      if (made.size === most) {
        made.delete(made.keys().next().value);
      }
      made.set(key, make());
    }
    return made.get(key);
  };
}
