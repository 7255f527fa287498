/** Returns a function that makes a value when it is first wanted, and keeps it. */
export function once<Made>(make: () => Made): () => Made {
  const made = onceEach(make)
  return () => made('')
}

/** Returns a function that makes the value of each name when it is first wanted, and keeps it. */
export function onceEach<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>()
  return (name) => {
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name) as Made
  }
}
